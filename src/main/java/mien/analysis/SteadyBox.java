package mien.analysis;

import java.util.Arrays;
import mien.core.FaceBox;

/**
 * Takes the trembling out of one face's boxes: the 1€ filter (Casiez, Roussel &amp; Vogel 2012) on
 * the centre and the size, in media time. Speeds count in widths of the face a second, so that near
 * and far faces are steadied alike.
 */
final class SteadyBox {
  /** Cut-off of a face at rest, Hz, and how much it grows with the speed <b>(ours)</b>. */
  private static final double CUTOFF = 1.5;

  private static final double CUTOFF_A_SPEED = 8;

  /** Cut-off of the speed itself, Hz, as the paper has it. */
  private static final double SPEED_CUTOFF = 1;

  private final double[] values = new double[4];
  private final double[] speeds = new double[4];
  private long micros;
  private boolean started;

  /** The steadied box; times must not run backwards. */
  FaceBox next(long timestampMicros, FaceBox box) {
    double[] raw = {box.centerX(), box.centerY(), box.width(), box.height()};
    double seconds = (timestampMicros - micros) / 1e6;
    if (!started) {
      System.arraycopy(raw, 0, values, 0, raw.length);
    } else if (seconds > 0) {
      for (int i = 0; i < raw.length; i++) {
        double speed = (raw[i] - values[i]) / seconds / box.width();
        speeds[i] += share(SPEED_CUTOFF, seconds) * (speed - speeds[i]);
        double cutoff = CUTOFF + CUTOFF_A_SPEED * Math.abs(speeds[i]);
        values[i] += share(cutoff, seconds) * (raw[i] - values[i]);
      }
    }
    started = true;
    micros = timestampMicros;
    return new FaceBox(values[0] - values[2] / 2, values[1] - values[3] / 2, values[2], values[3]);
  }

  /** Starts anew with the next box. */
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
