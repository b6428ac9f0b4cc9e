package mien.training;

import java.nio.FloatBuffer;
import java.util.random.RandomGenerator;

/**
 * Mixes pictures of a batch and their targets with others (Zhang et al. 2018, "mixup"), each pair
 * in shares of its own.
 *
 * @param alpha both parameters of the Beta distribution that the shares are drawn from
 * @param probability of a pair to be mixed
 */
public record Mixup(double alpha, double probability) {

  public static final Mixup NONE = new Mixup(1, 0);

  void mix(Batch batch, RandomGenerator random) {
    FloatBuffer pixels = batch.pixelBuffer();
    FloatBuffer targets = batch.targetBuffer();
    for (int i = 0; i < batch.size() / 2; i++) {
      if (random.nextDouble() < probability) {
        int partner = batch.size() - 1 - i; // the order is random
        float share = (float) beta(alpha, random);
        mix(pixels, i, partner, batch.length(), share);
        mix(targets, i, partner, batch.classes(), share);
      }
    }
  }

  /** Row i becomes {@code share} of itself and the rest of row j, and row j the other way round. */
  private static void mix(FloatBuffer rows, int i, int j, int length, float share) {
    for (int k = 0; k < length; k++) {
      float x = rows.get(i * length + k);
      float y = rows.get(j * length + k);
      rows.put(i * length + k, share * x + (1 - share) * y);
      rows.put(j * length + k, share * y + (1 - share) * x);
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
