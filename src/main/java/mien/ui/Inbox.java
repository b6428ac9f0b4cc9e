package mien.ui;

import java.awt.EventQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import mien.pipeline.Sink;
import org.jspecify.annotations.Nullable;

/**
 * Hands items, such as frames, from the pipeline's thread to the event thread. The newest wins:
 * while the event thread is still painting, the one that waits is replaced, and {@code onDrop}
 * runs.
 */
public final class Inbox<T> implements Sink<T> {
  private final AtomicReference<@Nullable T> newest = new AtomicReference<>();
  private final Consumer<T> show;
  private final Runnable onDrop;

  /**
   * @param show called on the event thread
   * @param onDrop called on the pipeline's thread
   */
  public Inbox(Consumer<T> show, Runnable onDrop) {
    this.show = show;
    this.onDrop = onDrop;
  }

  /** Returns at once; never waits for the event thread. */
  @Override
  public void accept(T result) {
    if (newest.getAndSet(result) == null) {
      EventQueue.invokeLater(this::showNewest);
    } else {
      onDrop.run();
    }
  }

  private void showNewest() {
    T result = newest.getAndSet(null);
    if (result != null) {
      show.accept(result);
    }
  }
}
