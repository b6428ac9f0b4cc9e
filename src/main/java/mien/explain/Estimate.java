package mien.explain;

import java.util.Arrays;

/**
 * A mean and how far it may be off.
 *
 * @param margin half the width of its 95 % interval, by the normal approximation; not a number for
 *     fewer than two values
 */
public record Estimate(double mean, double margin) {
  private static final double NORMAL_95 = 1.96;

  static Estimate of(double... values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    double error = Math.sqrt(squares / (values.length - 1) / values.length);
    return new Estimate(mean, NORMAL_95 * error);
  }

  /**
   * This less an independent other; their difference is more than chance if it is beyond its
   * margin.
   */
  public Estimate minus(Estimate other) {
    return new Estimate(mean - other.mean, Math.hypot(margin, other.margin));
  }
}
