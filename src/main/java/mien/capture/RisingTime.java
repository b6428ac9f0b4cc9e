package mien.capture;

/** Keeps times going up where a source starts its clock anew. */
final class RisingTime {
  private static final long USUAL_GAP = 33_333;

  private long last = -USUAL_GAP;
  private long gap = USUAL_GAP;
  private long shift;
  private boolean anew;

  /**
   * @param fromZero whether the first time becomes 0; else it is kept
   */
  RisingTime(boolean fromZero) {
    anew = fromZero;
    last = fromZero ? -USUAL_GAP : Long.MIN_VALUE;
  }

  /** The time to show for what the source tells; a clock that went back goes on by the last gap. */
  long of(long micros) {
    long time = micros + shift;
    if (anew || time <= last) {
      shift = last + gap - micros;
      time = last + gap;
      anew = false;
    } else if (last != Long.MIN_VALUE) {
      gap = time - last;
    }
    last = time;
    return time;
  }

  /**
   * The next time follows the last one by this, whatever the source tells then; nothing changes
   * where there was none yet.
   */
  void goOnAfter(long gapMicros) {
    if (last == Long.MIN_VALUE) {
      return;
    }
    gap = Math.max(1, gapMicros);
    anew = true;
  }
}
