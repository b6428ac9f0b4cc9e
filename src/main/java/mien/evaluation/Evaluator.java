package mien.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import mien.analysis.Detection;
import mien.analysis.EmotionClassifier;
import mien.analysis.FaceDetector;
import mien.core.EmotionScores;
import mien.core.GreyImage;

/** Lets a classifier judge labelled faces. Used on the classifier's thread. */
public final class Evaluator {
  private static final int BATCH = 64;
  private static final int TIMED = 300;
  private static final int WARM_UP = 30;

  private final EmotionClassifier classifier;
  private final IntConsumer progress;

  /**
   * @param progress is told after each batch how many faces it had
   */
  public Evaluator(EmotionClassifier classifier, IntConsumer progress) {
    this.classifier = classifier;
    this.progress = progress;
  }

  /** Judges pictures that are face crops already; the mean over each one's views. */
  public List<Prediction> crops(List<LabelledFace> faces, Views views) {
    List<Prediction> judged = new ArrayList<>();
    for (int from = 0; from < faces.size(); from += BATCH) {
      List<LabelledFace> batch = faces.subList(from, Math.min(from + BATCH, faces.size()));
      List<GreyImage> pictures =
          batch.stream().flatMap(face -> views.of(face.image()).stream()).toList();
      List<EmotionScores> scores = classifier.classifyCrops(pictures);
      int each = pictures.size() / batch.size();
      for (int i = 0; i < batch.size(); i++) {
        judged.add(
            judged(batch.get(i), EmotionScores.mean(scores.subList(i * each, (i + 1) * each))));
      }
      progress.accept(batch.size());
    }
    return judged;
  }

  /**
   * Judges portraits the way a live frame is judged: a detector finds the face first.
   *
   * @return one for each portrait in order, empty where no face was found
   */
  public List<Optional<Prediction>> portraits(List<LabelledFace> portraits, FaceDetector detector) {
    List<Optional<Prediction>> judged = new ArrayList<>();
    for (LabelledFace portrait : portraits) {
      judged.add(
          largest(detector.scan(portrait.image()))
              .map(
                  face ->
                      judged(
                          portrait,
                          classifier
                              .classify(portrait.image(), List.of(face.turnedBox()))
                              .get(0))));
      progress.accept(1);
    }
    return judged;
  }

  /**
   * The median time from one face crop to its scores, one crop at a time as in a live window.
   *
   * @param faces at least one; the first few hundred are timed, after a warm-up
   * @return milliseconds
   */
  public double millisAlone(List<LabelledFace> faces) {
    List<LabelledFace> timed = faces.subList(0, Math.min(TIMED, faces.size()));
    timed.stream().limit(WARM_UP).forEach(this::nanosAlone);
    long[] nanos = timed.stream().mapToLong(this::nanosAlone).sorted().toArray();
    return nanos[nanos.length / 2] / 1e6;
  }

  private long nanosAlone(LabelledFace face) {
    long start = System.nanoTime();
    classifier.classifyCrops(List.of(face.image()));
    return System.nanoTime() - start;
  }

  private static Optional<Detection> largest(List<Detection> found) {
    return found.stream().max((a, b) -> Double.compare(a.box().area(), b.box().area()));
  }

  private static Prediction judged(LabelledFace face, EmotionScores scores) {
    return new Prediction(face.label(), scores, face.attributes());
  }
}
