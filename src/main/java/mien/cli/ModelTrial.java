package mien.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import mien.analysis.FaceDetector;
import mien.classify.ExecutionProvider;
import mien.classify.ModelCard;
import mien.classify.ModelFile;
import mien.classify.OnnxEmotionClassifier;
import mien.core.InputException;
import mien.detect.HaarFaceDetector;
import mien.evaluation.Evaluator;
import mien.evaluation.Judged;
import mien.evaluation.LabelledFace;
import mien.evaluation.Proportion;
import mien.evaluation.Views;
import org.jspecify.annotations.Nullable;

/**
 * One model tried on labelled faces.
 *
 * @param judged the plain pictures
 * @param missed the portraits in which no face was found
 * @param unknown how many faces show an emotion that the model does not know
 * @param augmented accuracies with test-time augmentation
 * @param provider where the model ran, and why there
 * @param bytes of the model's file
 * @param millisAFace of the plain pictures, detection included
 * @param millisAlone the median for one face crop at a time; null with detection
 */
record ModelTrial(
    ModelCard card,
    List<Judged> judged,
    List<LabelledFace> missed,
    int unknown,
    Map<Views, Proportion> augmented,
    String provider,
    long bytes,
    double millisAFace,
    @Nullable Double millisAlone) {
  private static final int BATCH = 64;

  /**
   * @param detect whether the pictures are whole portraits
   * @param views test-time augmentations to try besides
   */
  static ModelTrial of(
      Path model,
      ExecutionProvider provider,
      List<LabelledFace> faces,
      boolean detect,
      List<Views> views) {
    try (OnnxEmotionClassifier classifier =
            OnnxEmotionClassifier.open(model, provider, detect ? 1 : BATCH);
        ProgressBar bar =
            new ProgressBar(classifier.card().name(), (1L + views.size()) * faces.size())) {
      List<LabelledFace> known =
          faces.stream().filter(f -> classifier.card().labels().contains(f.label())).toList();
      bar.stepBy((1L + views.size()) * (faces.size() - known.size()));
      Evaluator evaluator = new Evaluator(classifier, bar::stepBy);
      List<LabelledFace> missed = new ArrayList<>();
      long start = System.nanoTime();
      List<Judged> judged =
          detect ? portraits(evaluator, known, missed) : evaluator.crops(known, Views.PLAIN);
      double millis = (System.nanoTime() - start) / 1e6;
      if (judged.isEmpty()) {
        throw new InputException(
            "The model %s judged no face: the set holds none of its emotions, or none was found."
                .formatted(classifier.card().name()));
      }
      Map<Views, Proportion> augmented = new EnumMap<>(Views.class);
      for (Views view : views) {
        augmented.put(view, Proportion.correct(evaluator.crops(known, view)));
      }
      return new ModelTrial(
          classifier.card(),
          judged,
          missed,
          faces.size() - known.size(),
          augmented,
          classifier.status().toString(),
          ModelFile.bytes(model),
          millis / known.size(),
          detect ? null : evaluator.millisAlone(known));
    }
  }

  private static List<Judged> portraits(
      Evaluator evaluator, List<LabelledFace> portraits, List<LabelledFace> missed) {
    List<Judged> judged = new ArrayList<>();
    try (FaceDetector detector = new HaarFaceDetector()) {
      List<Optional<Judged>> found = evaluator.portraits(portraits, detector);
      for (int i = 0; i < portraits.size(); i++) {
        LabelledFace portrait = portraits.get(i);
        found.get(i).ifPresentOrElse(judged::add, () -> missed.add(portrait));
      }
    }
    return judged;
  }
}
