package mien.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import mien.analysis.EmotionClassifier;
import mien.analysis.FaceDetector;
import mien.core.InputException;
import org.jspecify.annotations.Nullable;

/**
 * One model tried on labelled faces.
 *
 * @param judged the plain pictures
 * @param missed the portraits in which no face was found
 * @param unknown how many faces show an emotion that the model does not know
 * @param augmented accuracies with test-time augmentation
 * @param provider where the model ran, and why there
 * @param millisAFace of the plain pictures, detection included
 * @param millisAlone the median for one face crop at a time; null with detection
 */
public record ModelTrial(
    List<Prediction> judged,
    List<LabelledFace> missed,
    int unknown,
    Map<Views, Proportion> augmented,
    String provider,
    double millisAFace,
    @Nullable Double millisAlone) {
  /**
   * Tries a classifier.
   *
   * @param detector finds the faces of whole portraits first; null where the pictures are face
   *     crops already
   * @param views test-time augmentations to try besides; face crops alone can be
   * @param progress is told after each batch of how many faces it was: {@code (1 + views) * faces}
   *     in all
   * @throws InputException if no face could be judged
   */
  public static ModelTrial of(
      EmotionClassifier classifier,
      List<LabelledFace> faces,
      @Nullable FaceDetector detector,
      List<Views> views,
      IntConsumer progress) {
    List<LabelledFace> known =
        faces.stream().filter(face -> classifier.labels().contains(face.label())).toList();
    int unknown = faces.size() - known.size();
    progress.accept((1 + views.size()) * unknown);
    Evaluator evaluator = new Evaluator(classifier, progress);
    List<LabelledFace> missed = new ArrayList<>();
    long start = System.nanoTime();
    List<Prediction> judged =
        detector == null
            ? evaluator.crops(known, Views.PLAIN)
            : portraits(evaluator, known, detector, missed);
    double millis = (System.nanoTime() - start) / 1e6;
    if (judged.isEmpty()) {
      throw new InputException(
          "No face was judged: the set holds none of the model's emotions, or none was found.");
    }
    Map<Views, Proportion> augmented = new EnumMap<>(Views.class);
    for (Views view : views) {
      augmented.put(view, Proportion.correct(evaluator.crops(known, view)));
    }
    return new ModelTrial(
        judged,
        missed,
        unknown,
        augmented,
        classifier.status().toString(),
        millis / known.size(),
        detector == null ? evaluator.millisAlone(known) : null);
  }

  private static List<Prediction> portraits(
      Evaluator evaluator,
      List<LabelledFace> portraits,
      FaceDetector detector,
      List<LabelledFace> missed) {
    List<Prediction> judged = new ArrayList<>();
    List<Optional<Prediction>> found = evaluator.portraits(portraits, detector);
    for (int i = 0; i < portraits.size(); i++) {
      LabelledFace portrait = portraits.get(i);
      found.get(i).ifPresentOrElse(judged::add, () -> missed.add(portrait));
    }
    return judged;
  }
}
