package mien.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import me.tongfei.progressbar.ProgressBar;
import mien.analysis.ExecutionProvider;
import mien.analysis.FaceDetector;
import mien.classify.ModelCard;
import mien.classify.OnnxEmotionClassifier;
import mien.evaluation.LabelledFace;
import mien.evaluation.ModelTrial;
import mien.evaluation.Proportion;
import mien.evaluation.RobustnessTrial;
import mien.evaluation.Views;
import mien.training.data.Disturbance;

/**
 * A model's file, tried with a bar that shows how far it is.
 *
 * @param card of the model
 */
record TriedModel(ModelCard card, ModelTrial trial) {
  private static final int BATCH = 64;

  /** Tries it on pictures that are face crops already. */
  static TriedModel onCrops(
      Path model, ExecutionProvider provider, List<LabelledFace> faces, List<Views> views) {
    try (OnnxEmotionClassifier classifier = OnnxEmotionClassifier.open(model, provider, BATCH);
        ProgressBar bar = Bars.of(classifier.card().name(), (1L + views.size()) * faces.size())) {
      return new TriedModel(
          classifier.card(), ModelTrial.of(classifier, faces, null, views, bar::stepBy));
    }
  }

  /** Tries it on whole portraits. */
  static TriedModel onPortraits(
      Path model, ExecutionProvider provider, List<LabelledFace> faces, DetectorOptions detectors) {
    try (OnnxEmotionClassifier classifier = OnnxEmotionClassifier.open(model, provider, 1);
        FaceDetector detector = detectors.open(provider);
        ProgressBar bar = Bars.of(classifier.card().name(), faces.size())) {
      return new TriedModel(
          classifier.card(), ModelTrial.of(classifier, faces, detector, List.of(), bar::stepBy));
    }
  }

  /** Accuracies on pictures that are worse than the set's, by what was done to them. */
  static Map<String, Proportion> disturbed(
      Path model, ExecutionProvider provider, List<LabelledFace> faces, DetectorOptions detectors) {
    Map<String, RobustnessTrial.Disturbance> disturbances = new LinkedHashMap<>();
    for (Disturbance disturbance : Disturbance.values()) {
      disturbances.put(EvaluationPrinter.label(disturbance), disturbance::apply);
    }
    long steps = (long) RobustnessTrial.rounds(disturbances) * faces.size();
    try (OnnxEmotionClassifier classifier = OnnxEmotionClassifier.open(model, provider, BATCH);
        FaceDetector detector = detectors.open(provider);
        ProgressBar bar = Bars.of("robustness", steps)) {
      Map<String, Proportion> found =
          RobustnessTrial.of(
              classifier, detector, detectors.label(), faces, disturbances, bar::stepBy);
      bar.stepTo(bar.getMax());
      return found;
    }
  }
}
