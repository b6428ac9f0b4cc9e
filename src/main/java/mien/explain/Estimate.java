package mien.explain;

import java.util.Arrays;

/**
 * A mean and how far it may be off.
 *
 * @param margin half the width of its 95 % interval (Student 1908, "The Probable Error of a Mean");
 *     not a number for fewer than two values
 */
public record Estimate(double mean, double margin) {
  private static final double NORMAL_95 = 1.959964;

  /** Of Student's t, for one to four degrees of freedom. */
  private static final double[] FEW_95 = {12.7062, 4.3027, 3.1824, 2.7764};

  static Estimate of(double... values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    int degrees = values.length - 1;
    double error = Math.sqrt(squares / degrees / values.length);
    return new Estimate(mean, degrees == 0 ? Double.NaN : student(degrees) * error);
  }

  /**
   * The 97.5 % quantile of Student's t, to a thousandth (Fisher and Cornish 1960, "The Percentile
   * Points of Distributions Having Known Cumulants").
   */
  private static double student(int degrees) {
    if (degrees <= FEW_95.length) {
      return FEW_95[degrees - 1];
    }
    double z = NORMAL_95;
    double z2 = z * z;
    double first = z * (z2 + 1) / 4;
    double second = z * ((5 * z2 + 16) * z2 + 3) / 96;
    double third = z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
    return z + (first + (second + third / degrees) / degrees) / degrees;
  }

  /**
   * This less an independent other; their difference is more than chance if it is beyond its
   * margin.
   */
  public Estimate minus(Estimate other) {
    return new Estimate(mean - other.mean, Math.hypot(margin, other.margin));
  }
}
