package mien.evaluation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything measured in one run of one model; {@link ReportFiles} writes it.
 *
 * @param created the day, as {@code 2026-11-20}
 * @param accuracy of the plain pictures
 * @param augmented the same with test-time augmentation; empty if that was not asked for
 * @param robustness accuracies of disturbed pictures, by what was done to them; empty if that was
 *     not asked for
 * @param sure how often a sure label is wrong; null where no share of the faces is judged well, and
 *     in reports of before this was told
 * @param groups one report for each column asked for
 * @param cross the same columns for this and further models, on the faces whose emotion all of them
 *     know; empty for one model alone
 * @param comparisons this and further models against each other, on the same faces
 */
public record EvaluationReport(
    String created,
    Model model,
    Data data,
    Proportion accuracy,
    Map<Views, Proportion> augmented,
    Map<String, Proportion> robustness,
    ClassificationReport classes,
    ConfusionMatrix confusion,
    Calibrations calibration,
    Coverage coverage,
    @Nullable SureErrors sure,
    List<GroupReport> groups,
    List<CrossReport> cross,
    List<McNemarTrial> comparisons) {

  /**
   * @param temperature what its card says
   * @param metrics what its card says
   * @param provider where it ran
   * @param bytes of its file
   * @param millisAFace from picture to scores in batches, detection included where there was one
   * @param millisAlone the median for one face crop at a time, on one thread where the provider is
   *     the CPU; null where portraits were judged
   */
  public record Model(
      String name,
      String network,
      long parameters,
      double temperature,
      Map<String, Double> metrics,
      String provider,
      long bytes,
      double millisAFace,
      @Nullable Double millisAlone) {}

  /**
   * @param faces how many were judged
   * @param unknown how many were left out since the model does not know their emotion
   * @param missed how many portraits a detector found no face in
   * @param way how faces came into the network, in words
   */
  public record Data(
      String name, String sha256, String split, int faces, int unknown, int missed, String way) {}

  /**
   * @param plain with temperature 1
   * @param card with the card's temperature
   * @param fitted with the temperature that fits these faces best: no honest figure for them, but
   *     what a card takes from validation data
   */
  public record Calibrations(Calibration plain, Calibration card, Calibration fitted) {

    static Calibrations of(List<Prediction> judged, double temperature) {
      double fitted = Calibration.fitTemperature(judged, temperature);
      return new Calibrations(
          Calibration.of(Calibration.atTemperature(judged, temperature, 1), 1),
          Calibration.of(judged, temperature),
          Calibration.of(Calibration.atTemperature(judged, temperature, fitted), fitted));
    }
  }

  /** Without its curves, which are nine tenths of it. */
  EvaluationReport inShort() {
    Calibrations figures =
        new Calibrations(
            calibration.plain().inShort(),
            calibration.card().inShort(),
            calibration.fitted().inShort());
    return new EvaluationReport(
        created,
        model,
        data,
        accuracy,
        augmented,
        robustness,
        classes,
        confusion,
        figures,
        coverage.inShort(),
        sure,
        groups,
        cross,
        comparisons);
  }

  /**
   * @param judged the plain pictures, at least one
   * @param missed the portraits in which no face was found
   * @param columns what to group by
   * @param models what this and further models said of those of the same faces whose emotion each
   *     knows, by name; in order
   */
  public static EvaluationReport of(
      String created,
      Model model,
      Data data,
      List<Prediction> judged,
      List<LabelledFace> missed,
      Map<Views, Proportion> augmented,
      Map<String, Proportion> robustness,
      List<String> columns,
      Map<String, List<Prediction>> models) {
    ConfusionMatrix confusion = ConfusionMatrix.of(judged);
    Coverage coverage = Coverage.of(judged);
    Map<String, List<Prediction>> common = CommonFaces.of(models);
    return new EvaluationReport(
        created,
        model,
        data,
        Proportion.correct(judged),
        augmented,
        robustness,
        ClassificationReport.of(confusion),
        confusion,
        Calibrations.of(judged, model.temperature()),
        coverage,
        SureErrors.of(judged, coverage).orElse(null),
        columns.stream().map(column -> GroupReport.of(judged, missed, column)).toList(),
        common.size() < 2
            ? List.of()
            : columns.stream().map(column -> CrossReport.of(common, column)).toList(),
        McNemarTrial.pairs(common));
  }
}
