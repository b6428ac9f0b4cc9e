package mien.soak;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How a quantity goes over time: the line of least squares through its samples.
 *
 * @param first mean of the first tenth of the samples
 * @param last mean of the last tenth
 * @param perHour slope
 * @param margin twice the slope's standard error; samples that hang together, as those of a heap
 *     do, make it too small
 */
public record Trend(double first, double last, double perHour, double margin) {
  private static final double HOUR = 3600;
  private static final int TENTH = 10;

  /** Of at least three samples at different times. */
  static Trend of(List<Sample> samples, ToDoubleFunction<Sample> quantity) {
    int n = samples.size();
    double meanX = samples.stream().mapToDouble(s -> s.seconds() / HOUR).average().orElseThrow();
    double meanY = samples.stream().mapToDouble(quantity).average().orElseThrow();
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (Sample sample : samples) {
      double x = sample.seconds() / HOUR - meanX;
      double y = quantity.applyAsDouble(sample) - meanY;
      xx += x * x;
      xy += x * y;
      yy += y * y;
    }
    double slope = xy / xx;
    double rest = Math.max(0, yy - slope * xy);
    int tenth = Math.max(1, n / TENTH);
    return new Trend(
        mean(samples.subList(0, tenth), quantity),
        mean(samples.subList(n - tenth, n), quantity),
        slope,
        2 * Math.sqrt(rest / (n - 2) / xx));
  }

  private static double mean(List<Sample> samples, ToDoubleFunction<Sample> quantity) {
    return samples.stream().mapToDouble(quantity).average().orElseThrow();
  }
}
