package mien.live;

import java.util.concurrent.CancellationException;
import mien.core.InputException;
import mien.pipeline.Background;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does on a thread of its own what takes time, one thing after another, and keeps what went wrong
 * last. Any thread may call.
 */
final class Attempts implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

  private final Background control = new Background("control");
  private volatile @Nullable String error;

  /** Does this after what was asked for before; what it throws is logged alone. */
  void run(Runnable work) {
    control.run(work);
  }

  /** The same; what it throws is what went wrong. */
  void attempt(Runnable work) {
    control.run(
        () -> {
          try {
            error = null;
            work.run();
          } catch (CancellationException e) {
            LOG.debug("Nothing more is played", e);
          } catch (RuntimeException | LinkageError e) { // or a library of the system is missing
            failed(e);
          }
        });
  }

  void failed(Throwable failure) {
    if (!(failure instanceof InputException)) {
      LOG.error("The live session failed at something", failure);
    }
    String message = failure.getMessage();
    error = message == null ? failure.toString() : message;
  }

  void forget() {
    error = null;
  }

  /** What went wrong last, as a sentence; null if nothing did since. */
  @Nullable String error() {
    return error;
  }

  /** Waits until what was asked for is done. */
  @Override
  public void close() {
    control.close();
  }
}
