package mien.training;

import java.nio.FloatBuffer;
import java.util.random.RandomGenerator;

/** Mixes each picture of a batch and its target with another (Zhang et al. 2018, "mixup"). */
final class Mixup {
  private Mixup() {}

  /**
   * @param alpha both parameters of the Beta distribution that the share is drawn from
   */
  static void mix(Batch batch, double alpha, RandomGenerator random) {
    float share = (float) beta(alpha, random);
    mixWithReverse(batch.pixelBuffer(), batch.size(), batch.length(), share);
    mixWithReverse(batch.targetBuffer(), batch.size(), batch.classes(), share);
  }

  /**
   * Row i becomes {@code share * row i + (1 - share) * row (size - 1 - i)}; the order is random.
   */
  private static void mixWithReverse(FloatBuffer rows, int size, int length, float share) {
    for (int i = 0; i < size / 2; i++) {
      for (int k = 0; k < length; k++) {
        int a = i * length + k;
        int b = (size - 1 - i) * length + k;
        float x = rows.get(a);
        float y = rows.get(b);
        rows.put(a, share * x + (1 - share) * y);
        rows.put(b, share * y + (1 - share) * x);
      }
    }
  }

  /** Beta(alpha, alpha), by Jöhnk's method (1964); quick for alpha up to 1. */
  static double beta(double alpha, RandomGenerator random) {
    while (true) {
      double x = Math.pow(random.nextDouble(), 1 / alpha);
      double y = Math.pow(random.nextDouble(), 1 / alpha);
      if (x + y > 0 && x + y <= 1) {
        return x / (x + y);
      }
    }
  }
}
