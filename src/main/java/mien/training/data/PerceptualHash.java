package mien.training.data;

import java.util.Arrays;
import mien.core.GreyImage;

/**
 * 64 bits that stay nearly the same when a picture is scaled, recompressed or brightened: the signs
 * of its 64 lowest waves against their median (the "pHash" of Zauner 2010, "Implementation and
 * Benchmarking of Perceptual Image Hash Functions").
 */
final class PerceptualHash {
  private static final int SIDE = 32;
  private static final int WAVES = 8;
  private static final double[][] COSINES = cosines();

  private PerceptualHash() {}

  /** The hash; two of them are compared by the number of bits that differ. */
  static long of(GreyImage picture) {
    GreyImage small = Resize.to(picture, SIDE, SIDE);
    double[] rows = new double[WAVES * SIDE];
    for (int k = 0; k < WAVES; k++) {
      for (int y = 0; y < SIDE; y++) {
        for (int x = 0; x < SIDE; x++) {
          rows[k * SIDE + y] += COSINES[k][x] * small.at(x, y);
        }
      }
    }
    double[] waves = new double[WAVES * WAVES];
    for (int v = 0; v < WAVES; v++) {
      for (int u = 0; u < WAVES; u++) {
        for (int y = 0; y < SIDE; y++) {
          waves[v * WAVES + u] += COSINES[v][y] * rows[u * SIDE + y];
        }
      }
    }
    double[] sorted = waves.clone();
    Arrays.sort(sorted);
    double median = (sorted[31] + sorted[32]) / 2;
    long hash = 0;
    for (int i = 0; i < waves.length; i++) {
      if (waves[i] > median) {
        hash |= 1L << i;
      }
    }
    return hash;
  }

  /** Waves 1 to 8 of the cosine transform; wave 0, the mean brightness, says nothing. */
  private static double[][] cosines() {
    double[][] cosines = new double[WAVES][SIDE];
    for (int k = 0; k < WAVES; k++) {
      for (int x = 0; x < SIDE; x++) {
        cosines[k][x] = Math.cos(Math.PI / SIDE * (x + 0.5) * (k + 1));
      }
    }
    return cosines;
  }
}
