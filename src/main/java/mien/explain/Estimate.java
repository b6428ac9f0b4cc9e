package mien.explain;

import java.util.Arrays;

/**
 * A mean and how far it may be off.
 *
 * @param margin half the width of its 95 % interval (Student 1908, "The Probable Error of a Mean");
 *     not a number for fewer than two values
 */
public record Estimate(double mean, double margin) {
  static Estimate of(double... values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    int degrees = values.length - 1;
    double error = Math.sqrt(squares / degrees / values.length);
    return new Estimate(mean, degrees == 0 ? Double.NaN : StudentsT.quantile(degrees) * error);
  }

  /**
   * This less an independent other; their difference is more than chance if it is beyond its
   * margin.
   */
  public Estimate minus(Estimate other) {
    return new Estimate(mean - other.mean, Math.hypot(margin, other.margin));
  }
}
