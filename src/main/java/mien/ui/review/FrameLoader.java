package mien.ui.review;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import mien.core.Frame;
import mien.pipeline.Background;
import mien.pipeline.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Decodes on a thread of its own the frame that is wanted now; whoever asks again before it begins
 * is not shown what was asked before. The event thread never waits.
 */
final class FrameLoader implements AutoCloseable {
  private final Background worker = new Background("review decoder");
  private final AtomicReference<@Nullable Long> wanted = new AtomicReference<>();
  private final Callable<? extends Stage<Long, Frame>> opener;
  private final Consumer<Frame> onFrame;
  private final Consumer<Exception> onFailure;
  private @Nullable Stage<Long, Frame> frames;

  /**
   * @param opener opens what gives the frame shown at a moment, µs; called, used and closed on the
   *     worker's thread
   * @param onFrame takes a frame, on the event thread
   * @param onFailure is told what went wrong, on the event thread
   */
  FrameLoader(
      Callable<? extends Stage<Long, Frame>> opener,
      Consumer<Frame> onFrame,
      Consumer<Exception> onFailure) {
    this.opener = opener;
    this.onFrame = onFrame;
    this.onFailure = onFailure;
  }

  /** Asks for the frame shown at the moment; returns at once. */
  void ask(long micros) {
    if (wanted.getAndSet(micros) == null) {
      worker.run(this::load);
    }
  }

  private void load() {
    Long micros = wanted.getAndSet(null);
    if (micros == null) {
      return;
    }
    try {
      if (frames == null) {
        frames = opener.call();
      }
      Frame frame = frames.apply(micros);
      SwingUtilities.invokeLater(() -> onFrame.accept(frame));
    } catch (Exception e) {
      SwingUtilities.invokeLater(() -> onFailure.accept(e));
    }
  }

  @Override
  public void close() {
    worker.run(this::closeFrames);
    worker.close();
  }

  private void closeFrames() {
    try {
      if (frames != null) {
        frames.close();
      }
    } catch (Exception e) {
      throw new IllegalStateException("the video could not be closed", e);
    }
  }
}
