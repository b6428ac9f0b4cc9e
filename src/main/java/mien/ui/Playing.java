package mien.ui;

/**
 * A recording that plays.
 *
 * @param startedNanos {@link System#nanoTime()} at which it began
 * @param startedMicros the moment of the recording that was shown then, µs
 * @param speed seconds of the recording a second of the clock
 */
public record Playing(long startedNanos, long startedMicros, double speed) {

  /** The moment to be shown and heard at a time of {@link System#nanoTime()}, µs. */
  public long micros(long nanos) {
    return startedMicros + Math.round((nanos - startedNanos) / 1e3 * speed);
  }
}
