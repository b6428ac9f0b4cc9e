package mien.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import me.tongfei.progressbar.ProgressBar;
import mien.analysis.FaceDetector;
import mien.classify.ExecutionProvider;
import mien.classify.OnnxEmotionClassifier;
import mien.core.GreyImage;
import mien.detect.HaarFaceDetector;
import mien.evaluation.Evaluator;
import mien.evaluation.Judged;
import mien.evaluation.LabelledFace;
import mien.evaluation.Proportion;
import mien.evaluation.Views;
import mien.training.data.Disturbance;

/**
 * How a model's accuracy on face crops holds when the pictures are worse than the set's, and when
 * the crop is the live window's own: a face that Haar found in the set's crop.
 */
final class RobustnessTrial {
  private RobustnessTrial() {}

  /** Accuracies by what was done to the pictures. */
  static Map<String, Proportion> of(
      Path model, ExecutionProvider provider, List<LabelledFace> faces) {
    try (OnnxEmotionClassifier classifier = OnnxEmotionClassifier.open(model, provider, 64);
        ProgressBar bar =
            new ProgressBar("robustness", (Disturbance.values().length + 3L) * faces.size())) {
      List<LabelledFace> known =
          faces.stream().filter(f -> classifier.card().labels().contains(f.label())).toList();
      Evaluator evaluator = new Evaluator(classifier, bar::stepBy);
      Map<String, Proportion> accuracies = new LinkedHashMap<>();
      for (Disturbance disturbance : Disturbance.values()) {
        List<LabelledFace> disturbed =
            IntStream.range(0, known.size())
                .mapToObj(i -> with(known.get(i), disturbance.apply(known.get(i).image(), i)))
                .toList();
        accuracies.put(
            EvaluationPrinter.label(disturbance),
            Proportion.correct(evaluator.crops(disturbed, Views.PLAIN)));
      }
      live(evaluator, known, accuracies);
      bar.stepTo(bar.getMax());
      return accuracies;
    }
  }

  private static void live(
      Evaluator evaluator, List<LabelledFace> faces, Map<String, Proportion> accuracies) {
    try (FaceDetector detector = new HaarFaceDetector()) {
      List<Optional<Judged>> found = evaluator.portraits(faces, detector);
      List<Judged> live = new ArrayList<>();
      List<LabelledFace> same = new ArrayList<>();
      for (int i = 0; i < faces.size(); i++) {
        if (found.get(i).isPresent()) {
          live.add(found.get(i).get());
          same.add(faces.get(i));
        }
      }
      accuracies.put("where Haar finds a face, its crop", Proportion.correct(live));
      accuracies.put(
          "the same faces, the set's crop", Proportion.correct(evaluator.crops(same, Views.PLAIN)));
    }
  }

  private static LabelledFace with(LabelledFace face, GreyImage image) {
    return new LabelledFace(face.name(), image, face.label(), face.attributes());
  }
}
