package mien.capture;

/**
 * Keeps a recording's times rising. Where its clock starts anew, as in files that were joined, time
 * goes on by the last step; where a few times are out of order, they are put a µs after the one
 * before. For one thread.
 */
final class MediaClock {
  private static final long USUAL_STEP = 40_000;

  /** A time that is further back than so many steps is a new start (ours). */
  private static final long STEPS = 2;

  private long last = Long.MIN_VALUE;
  private long step = USUAL_STEP;
  private long shift;

  /** The time to go by for what the recording tells, µs. */
  long of(long told) {
    long time = told + shift;
    if (last == Long.MIN_VALUE) {
      last = time;
    } else if (time > last) {
      step = time - last;
      last = time;
    } else if (last - time <= STEPS * step) {
      last++;
    } else {
      last += step;
      shift = last - told;
    }
    return last;
  }

  /** Whether the recording's clock started anew. */
  boolean startedAnew() {
    return shift != 0;
  }
}
