package mien.live;

import java.lang.management.ManagementFactory;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import mien.core.FrameResult;
import mien.pipeline.Sink;
import org.HdrHistogram.Histogram;

/**
 * Counts the results of a live run, how long each took since its frame was grabbed, and when the
 * first face had its label. Accepts on the pipeline's thread; may be asked from any.
 */
public final class LiveTally implements Sink<FrameResult> {
  private static final long LONGEST_NANOS = 60_000_000_000L;

  private final Histogram latency = new Histogram(LONGEST_NANOS, 3);
  private long frames;
  private long withFace;
  private final LongSupplier beganMillis;
  private long firstLabelMillis;

  /** The first label's time counts from the start of the program. */
  public LiveTally() {
    this(() -> ManagementFactory.getRuntimeMXBean().getStartTime());
  }

  /** The first label's time counts from a moment, ms as {@link System#currentTimeMillis()}. */
  public LiveTally(long beganMillis) {
    this(() -> beganMillis);
  }

  private LiveTally(LongSupplier beganMillis) {
    this.beganMillis = beganMillis;
  }

  @Override
  public synchronized void accept(FrameResult result) {
    frames++;
    withFace += result.faces().isEmpty() ? 0 : 1;
    long nanos = System.nanoTime() - result.frame().grabbedNanos();
    latency.recordValue(Math.max(0, Math.min(nanos, LONGEST_NANOS)));
    if (firstLabelMillis == 0 && result.faces().stream().anyMatch(f -> f.expression() != null)) {
      firstLabelMillis = Math.max(1, System.currentTimeMillis() - beganMillis.getAsLong());
    }
  }

  /** Forgets the latencies so far, as after a warm-up. */
  public synchronized void restartLatency() {
    latency.reset();
  }

  public synchronized long frames() {
    return frames;
  }

  public synchronized long withFace() {
    return withFace;
  }

  /** The time from grab to result that this share of the frames stayed under, ms. */
  public synchronized double latencyMillis(double percentile) {
    return latency.getValueAtPercentile(percentile) / 1e6;
  }

  /** From the start that counts to the first label, s; empty while there was none. */
  public synchronized OptionalDouble firstLabelSeconds() {
    return firstLabelMillis == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(firstLabelMillis / 1e3);
  }
}
