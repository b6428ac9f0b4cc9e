package mien.core;

/**
 * The frame that came last, and until when it is shown: for as long as it tells, else as long as
 * the one before it.
 *
 * @param startMicros when it is shown, µs
 * @param lastsMicros for how long, µs
 */
public record LastFrame(long startMicros, long lastsMicros) {
  /** How long a single frame is shown of which nobody tells it, µs (ours). */
  public static final long ALONE_MICROS = 40_000;

  /** No camera is slower; a face that is lost for so long is forgotten, too (ours). */
  private static final long GAP_MICROS = 1_000_000;

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

  /**
   * The frame after this one in what is live: while a camera or stream is away, nothing is shown.
   *
   * @param told likewise
   */
  public LastFrame thenLive(long micros, long told) {
    return leavesGapTo(micros)
        ? new LastFrame(micros, told > 0 ? told : lastsMicros)
        : then(micros, told);
  }

  /** Whether so long passes between this frame and the next, µs, that the source was away. */
  public boolean leavesGapTo(long micros) {
    return isGap(startMicros, micros);
  }

  /** The same of any two frames that follow each other live. */
  public static boolean isGap(long fromMicros, long toMicros) {
    return toMicros - fromMicros > GAP_MICROS;
  }

  /** When it is shown no longer, µs. */
  public long endMicros() {
    return startMicros + lastsMicros;
  }
}
