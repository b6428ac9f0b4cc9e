package mien.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mien.classify.ModelCard;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.evaluation.Calibration;
import mien.evaluation.Coverage;
import mien.evaluation.Prediction;
import mien.evaluation.Proportion;
import mien.training.data.DataSet;
import mien.training.data.LabelledPicture;
import mien.training.networks.Network;

/** Writes down what a run has made, calibrated on the validation pictures. */
final class CardMaker {
  /** The name of a figure that stays, whatever is done to the model afterwards. */
  static final String SECONDS = "seconds an epoch";

  private static final double GOOD_ACCURACY = 0.85;

  private static final String PROGRAM = "mien 0.1.0";
  private static final String LICENCE = "Apache-2.0";
  private static final String INTENDED =
      "Apparent facial expression in video and pictures, as an aid to people who look themselves:"
          + " research, annotation, interactive exhibits. It does not show what a person feels.";
  private static final String PROHIBITED =
      "Inferring emotions of people at work or in education (EU AI Act, Art. 5(1)(f)), and any"
          + " decision about a person.";

  private final Plan plan;
  private final DataSet set;
  private final Holdout data;
  private final LearningCurve history;

  CardMaker(Plan plan, DataSet set, Holdout data, LearningCurve history) {
    this.plan = plan;
    this.set = set;
    this.data = data;
    this.history = history;
  }

  /**
   * @param logits of the validation pictures, in their order
   */
  ModelCard card(
      Network network, List<Emotion> labels, ModelCard.Input input, List<float[]> logits) {
    List<Prediction> raw = judged(labels, logits);
    double temperature = Calibration.fitTemperature(raw, 1);
    Map<String, Double> metrics =
        figures(Calibration.atTemperature(raw, 1, temperature), temperature);
    history.epochs().stream()
        .mapToDouble(Epoch::seconds)
        .average()
        .ifPresent(seconds -> metrics.put(SECONDS, seconds));
    return new ModelCard(
        plan.name(),
        network.id(),
        network.parameterCount(),
        labels,
        input,
        temperature,
        Calibration.LIKELIER_RIGHT,
        new ModelCard.Training(
            set.name(), set.sha256(), protocol(), plan.seed(), history.epochs().size(), PROGRAM),
        metrics,
        LICENCE,
        INTENDED,
        PROHIBITED);
  }

  /**
   * What the validation pictures tell.
   *
   * @param temperature that the scores were made with
   */
  static Map<String, Double> figures(List<Prediction> calibrated, double temperature) {
    Map<String, Double> metrics = new TreeMap<>();
    metrics.put("validation accuracy", Proportion.correct(calibrated).rate());
    metrics.put("validation calibration error", Calibration.of(calibrated, temperature).error());
    Coverage.of(calibrated)
        .reaching(GOOD_ACCURACY)
        .ifPresent(point -> metrics.put("validation coverage at 85 % accuracy", point.coverage()));
    return metrics;
  }

  private List<Prediction> judged(List<Emotion> labels, List<float[]> logits) {
    List<Prediction> judged = new ArrayList<>();
    for (int i = 0; i < logits.size(); i++) {
      LabelledPicture picture = data.validation().get(i);
      judged.add(
          new Prediction(
              Objects.requireNonNull(picture.label()),
              EmotionScores.softmax(labels, logits.get(i), 1),
              picture.attributes()));
    }
    return judged;
  }

  private String protocol() {
    String skipped =
        set.skippedByReason().entrySet().stream()
            .map(entry -> "%d %s".formatted(entry.getValue(), entry.getKey()))
            .reduce((a, b) -> a + ", " + b)
            .map(words -> "; left out: " + words)
            .orElse("");
    String recipe =
        Stream.of(plan.recipe().words(), plan.softLabels())
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining("; "));
    return "%s%s. %s. The best of %d epochs by validation accuracy%s."
        .formatted(
            data.counts(),
            skipped,
            recipe,
            history.epochs().size(),
            plan.init() == null ? "" : ", started from " + plan.init().getFileName());
  }
}
