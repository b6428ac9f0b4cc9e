package mien.analysis;

import java.util.Arrays;

/**
 * Takes the trembling out of numbers that belong together: the 1€ filter (Casiez, Roussel &amp;
 * Vogel 2012), in media time.
 */
final class OneEuroFilter {
  /** Cut-off at rest, Hz, and how much it grows with the speed, in units a second <b>(ours)</b>. */
  private static final double CUTOFF = 1.5;

  private static final double CUTOFF_A_SPEED = 8;

  /** Cut-off of the speed itself, Hz, as the paper has it. */
  private static final double SPEED_CUTOFF = 1;

  private final double[] values;
  private final double[] speeds;
  private long micros;
  private boolean started;

  /**
   * @param count how many numbers
   */
  OneEuroFilter(int count) {
    values = new double[count];
    speeds = new double[count];
  }

  /**
   * The steadied numbers; times must not run backwards.
   *
   * @param unit what speeds count in
   */
  double[] next(long timestampMicros, double unit, double... raw) {
    double seconds = (timestampMicros - micros) / 1e6;
    if (!started) {
      System.arraycopy(raw, 0, values, 0, values.length);
    } else if (seconds > 0) {
      for (int i = 0; i < values.length; i++) {
        double speed = (raw[i] - values[i]) / seconds / unit;
        speeds[i] += share(SPEED_CUTOFF, seconds) * (speed - speeds[i]);
        double cutoff = CUTOFF + CUTOFF_A_SPEED * Math.abs(speeds[i]);
        values[i] += share(cutoff, seconds) * (raw[i] - values[i]);
      }
    }
    started = true;
    micros = timestampMicros;
    return values.clone();
  }

  /** Starts anew with the next numbers. */
  void reset() {
    started = false;
    Arrays.fill(speeds, 0);
  }

  /** The share of the new value in a first-order low pass. */
  private static double share(double cutoff, double seconds) {
    double turns = 2 * Math.PI * cutoff * seconds;
    return turns / (turns + 1);
  }
}
