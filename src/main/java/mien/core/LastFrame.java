package mien.core;

/**
 * The frame that came last, and until when it is shown: for as long as it tells, else as long as
 * the one before it.
 *
 * @param startMicros when it is shown, µs
 * @param lastsMicros for how long, µs
 */
public record LastFrame(long startMicros, long lastsMicros) {
  /** A single frame of which nobody tells how long it is shown (ours). */
  private static final long ALONE_MICROS = 40_000;

  /**
   * @param told how long the first frame is shown, µs; 0 where nobody tells
   */
  public static LastFrame first(long micros, long told) {
    return new LastFrame(micros, told > 0 ? told : ALONE_MICROS);
  }

  /**
   * The frame after this one.
   *
   * @param told likewise
   */
  public LastFrame then(long micros, long told) {
    long step =
        micros > startMicros ? micros - startMicros : lastsMicros; // a clock may stand still
    return new LastFrame(micros, told > 0 ? told : step);
  }

  /** When it is shown no longer, µs. */
  public long endMicros() {
    return startMicros + lastsMicros;
  }
}
