package mien.capture;

/**
 * How long one wait for a device or a network may last. {@link #stop()} may come from any thread,
 * {@link #begin} from the thread that waits.
 */
final class Deadline {
  private volatile boolean stopped;
  private volatile long endNanos;

  /** Starts a new wait. */
  void begin(long millis) {
    endNanos = System.nanoTime() + millis * 1_000_000;
  }

  /** Ends this wait and all that follow. */
  void stop() {
    stopped = true;
  }

  boolean stopped() {
    return stopped;
  }

  boolean over() {
    return stopped || System.nanoTime() - endNanos > 0;
  }
}
