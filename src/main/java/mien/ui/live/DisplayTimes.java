package mien.ui.live;

import mien.pipeline.StageTimes;
import org.HdrHistogram.Histogram;

/**
 * Counts what reached the screen and how long after it was grabbed; all times in ns. Any thread.
 */
final class DisplayTimes {
  private static final long LONGEST = 60_000_000_000L;

  private final Histogram latency = new Histogram(LONGEST, 3);
  private long since = System.nanoTime();
  private long painted;
  private long dropped;

  /** A frame is on the screen. */
  synchronized void painted(long grabbedNanos) {
    latency.recordValue(Math.max(0, Math.min(System.nanoTime() - grabbedNanos, LONGEST)));
    painted++;
  }

  /** A frame was replaced by a newer one before it was seen. */
  synchronized void dropped() {
    dropped++;
  }

  /**
   * Counts and rate since the start or the last {@link #restart()}; the times are those from grab
   * to paint.
   */
  synchronized StageTimes sum() {
    return new StageTimes(
        "display",
        painted,
        dropped,
        painted * 1e9 / Math.max(1, System.nanoTime() - since),
        latency.getValueAtPercentile(50) / 1e6,
        latency.getValueAtPercentile(99) / 1e6);
  }

  synchronized void restart() {
    latency.reset();
    since = System.nanoTime();
    painted = 0;
    dropped = 0;
  }
}
