package mien.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether what is said with 80 % is right in 80 % of the cases.
 *
 * @param temperature what the logits were divided by
 * @param error the expected calibration error (Naeini et al. 2015): the mean distance between
 *     confidence and accuracy over the bins, weighted with their faces
 * @param logLoss the mean negative logarithm of the true label's probability
 * @param bins by confidence, of equal width; those without a face are left out; none in a report
 *     that was read
 */
public record Calibration(double temperature, double error, double logLoss, List<Bin> bins) {
  /**
   * The probability below which a label is called uncertain <b>(ours)</b>: once the probabilities
   * are calibrated, a label under it is likelier wrong than right.
   */
  public static final double LIKELIER_RIGHT = 0.5;

  private static final int BINS = 15;
  private static final double LEAST_PROBABILITY = 1e-12;

  /**
   * The faces whose confidence is in one range.
   *
   * @param confidence their mean
   * @param accuracy the share of them judged right
   */
  public record Bin(double confidence, Proportion accuracy) {}

  Calibration inShort() {
    return new Calibration(temperature, error, logLoss, List.of());
  }

  /**
   * @param temperature that the scores were made with
   */
  public static Calibration of(List<Prediction> judged, double temperature) {
    List<Bin> bins = bins(judged);
    double error =
        bins.stream()
                .mapToDouble(
                    bin -> bin.accuracy().of() * Math.abs(bin.confidence() - bin.accuracy().rate()))
                .sum()
            / judged.size();
    return new Calibration(temperature, error, logLoss(judged), bins);
  }

  /**
   * The same faces with another temperature, which changes no label.
   *
   * @param from the temperature that the scores were made with
   */
  public static List<Prediction> atTemperature(List<Prediction> judged, double from, double to) {
    return judged.stream().map(face -> face.sharpened(from / to)).toList();
  }

  /**
   * The temperature with the least logarithmic loss (Guo et al. 2017, "On Calibration of Modern
   * Neural Networks", section 4.2), from 0.05 to 20; the loss has one minimum.
   *
   * @param from the temperature that the scores were made with
   */
  public static double fitTemperature(List<Prediction> judged, double from) {
    double low = Math.log(0.05);
    double high = Math.log(20);
    while (high - low > 1e-4) {
      double a = low + (high - low) / 3;
      double b = high - (high - low) / 3;
      if (logLoss(atTemperature(judged, from, Math.exp(a)))
          < logLoss(atTemperature(judged, from, Math.exp(b)))) {
        high = b;
      } else {
        low = a;
      }
    }
    return Math.exp((low + high) / 2);
  }

  private static double logLoss(List<Prediction> judged) {
    return judged.stream()
        .mapToDouble(f -> -Math.log(Math.max(LEAST_PROBABILITY, f.scores().of(f.truth()))))
        .average()
        .orElse(0);
  }

  private static List<Bin> bins(List<Prediction> judged) {
    List<List<Prediction>> sorted = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      sorted.add(new ArrayList<>());
    }
    for (Prediction face : judged) {
      sorted.get(Math.min(BINS - 1, (int) (face.confidence() * BINS))).add(face);
    }
    return sorted.stream()
        .filter(bin -> !bin.isEmpty())
        .map(
            bin ->
                new Bin(
                    bin.stream().mapToDouble(Prediction::confidence).average().orElse(0),
                    Proportion.correct(bin)))
        .toList();
  }
}
