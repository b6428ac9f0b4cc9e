package mien.soak;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How a quantity goes over time: the line of least squares through its samples.
 *
 * @param first mean of the first tenth of the samples
 * @param last mean of the last tenth
 * @param perHour slope
 * @param margin twice the slope's standard error, for as many samples as those are worth that hang
 *     together, as those of a heap do: {@code n (1 − r) / (1 + r)} with the correlation {@code r}
 *     of successive residuals (Santer et al. 2000, "Statistical significance of trends and trend
 *     differences in layer-average atmospheric temperature time series")
 */
public record Trend(double first, double last, double perHour, double margin) {
  private static final double HOUR = 3600;
  private static final int TENTH = 10;

  /** Residuals that hang together more than this are worth but a few samples. */
  private static final double MOST_CORRELATION = 0.99;

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
    double[] residuals =
        samples.stream()
            .mapToDouble(
                s -> quantity.applyAsDouble(s) - meanY - slope * (s.seconds() / HOUR - meanX))
            .toArray();
    double r = correlation(residuals, rest);
    int tenth = Math.max(1, n / TENTH);
    return new Trend(
        mean(samples.subList(0, tenth), quantity),
        mean(samples.subList(n - tenth, n), quantity),
        slope,
        2 * Math.sqrt(rest / (n - 2) / xx * (1 + r) / (1 - r)));
  }

  /** Of each residual with the one before it, 0 to {@link #MOST_CORRELATION}. */
  private static double correlation(double[] residuals, double squares) {
    double products = 0;
    for (int i = 1; i < residuals.length; i++) {
      products += residuals[i] * residuals[i - 1];
    }
    return squares == 0 ? 0 : Math.max(0, Math.min(products / squares, MOST_CORRELATION));
  }

  private static double mean(List<Sample> samples, ToDoubleFunction<Sample> quantity) {
    return samples.stream().mapToDouble(quantity).average().orElseThrow();
  }
}
