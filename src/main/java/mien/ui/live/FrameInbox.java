package mien.ui.live;

import java.awt.EventQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import mien.core.FrameResult;
import mien.pipeline.Sink;
import org.jspecify.annotations.Nullable;

/**
 * Hands frames from the pipeline's thread to the event thread. The newest wins: while the event
 * thread is still painting, the frame that waits is replaced, and {@code onDrop} runs.
 */
final class FrameInbox implements Sink<FrameResult> {
  private final AtomicReference<@Nullable FrameResult> newest = new AtomicReference<>();
  private final Consumer<FrameResult> show;
  private final Runnable onDrop;

  /**
   * @param show called on the event thread
   * @param onDrop called on the pipeline's thread
   */
  FrameInbox(Consumer<FrameResult> show, Runnable onDrop) {
    this.show = show;
    this.onDrop = onDrop;
  }

  /** Returns at once; never waits for the event thread. */
  @Override
  public void accept(FrameResult result) {
    if (newest.getAndSet(result) == null) {
      EventQueue.invokeLater(this::showNewest);
    } else {
      onDrop.run();
    }
  }

  private void showNewest() {
    FrameResult result = newest.getAndSet(null);
    if (result != null) {
      show.accept(result);
    }
  }
}
