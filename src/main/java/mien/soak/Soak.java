package mien.soak;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Throws faults into what plays, in turn, each for some seconds, and takes samples meanwhile. Runs
 * on the thread that calls.
 */
public final class Soak {
  private static final long STEP_MILLIS = 1000;
  private static final double FAULT_SECONDS = 5;

  /** Frames may take so long to come back after a fault: a network that is opened anew. */
  private static final double GRACE_SECONDS = 15;

  private final List<Fault> faults;
  private final LongSupplier frames;
  private final LongSupplier dropped;
  private final Time time;
  private final List<Sample> samples = new ArrayList<>();
  private final Map<String, Integer> thrown = new LinkedHashMap<>();
  private int stalls;
  private long droppedBefore;
  private long lastDropped;

  /**
   * A fault.
   *
   * @param begin throws it in; returns at once
   * @param end puts right what it did
   */
  public record Fault(String name, Runnable begin, Runnable end) {}

  /** The clock, so that tests need not wait. */
  interface Time {
    /** As {@link System#nanoTime()}. */
    long nanos();

    void sleep(long millis) throws InterruptedException;
  }

  /** The machine's clock. */
  private static final class RealTime implements Time {
    @Override
    public long nanos() {
      return System.nanoTime();
    }

    @Override
    public void sleep(long millis) throws InterruptedException {
      Thread.sleep(millis);
    }
  }

  /**
   * @param faults at least one
   * @param frames how many came out of the analysis so far
   * @param dropped how many frames gave way to newer ones; may begin at 0 anew
   */
  public Soak(List<Fault> faults, LongSupplier frames, LongSupplier dropped) {
    this(faults, frames, dropped, new RealTime());
  }

  Soak(List<Fault> faults, LongSupplier frames, LongSupplier dropped, Time time) {
    this.faults = List.copyOf(faults);
    this.frames = frames;
    this.dropped = dropped;
    this.time = time;
  }

  /**
   * Soaks for so long.
   *
   * @param betweenSeconds from one fault to the next, at least 30
   * @param window whether there is one
   * @param limit what the resident set may grow by, MB an hour
   * @param news hears of every sample
   */
  public SoakReport run(
      double seconds, double betweenSeconds, boolean window, double limit, Consumer<Sample> news)
      throws InterruptedException {
    double sampling = Math.max(1, Math.min(10, seconds / 60));
    long start = time.nanos();
    double nextSample = 0;
    double nextFault = betweenSeconds;
    double quietFrom = GRACE_SECONDS;
    Fault on = null;
    int count = 0;
    for (double now = 0; now <= seconds; now = (time.nanos() - start) / 1e9) {
      if (on != null && now >= nextFault - betweenSeconds + FAULT_SECONDS) {
        on.end().run();
        on = null;
        quietFrom = now + GRACE_SECONDS;
      }
      if (now >= nextSample) {
        take(now, now > quietFrom + sampling);
        news.accept(samples.get(samples.size() - 1));
        nextSample = now + sampling;
      }
      if (now >= nextFault) {
        on = faults.get(count++ % faults.size());
        on.begin().run();
        thrown.merge(on.name(), 1, Integer::sum);
        nextFault = now + betweenSeconds;
        quietFrom = Double.POSITIVE_INFINITY;
      }
      time.sleep(STEP_MILLIS);
    }
    return SoakReport.of(samples, window, thrown, stalls, limit);
  }

  private void take(double now, boolean mustFlow) {
    long seen = frames.getAsLong();
    boolean none = !samples.isEmpty() && seen == samples.get(samples.size() - 1).frames();
    stalls += mustFlow && none ? 1 : 0;
    long told = dropped.getAsLong();
    droppedBefore += told < lastDropped ? lastDropped : 0;
    lastDropped = told;
    samples.add(
        new Sample(
            now,
            Resources.residentMegabytes(),
            Resources.heapMegabytes(),
            Resources.threads(),
            Resources.handles(),
            seen,
            droppedBefore + told));
  }
}
