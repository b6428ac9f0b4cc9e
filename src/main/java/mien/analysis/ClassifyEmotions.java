package mien.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mien.core.EmotionScores;
import mien.core.Face;
import mien.core.FrameResult;
import mien.pipeline.Stage;

/** Says what each face of a frame expresses: one batch a frame, smoothed for each face. */
public final class ClassifyEmotions implements Stage<FrameResult, FrameResult> {
  /** How long a face that is not seen is remembered; as long as its id may come back. */
  private static final long MEMORY_MICROS = 1_000_000;

  private final EmotionClassifier classifier;
  private final FaceExplainer explainer;
  private final Map<Integer, ScoreSmoother> smoothers = new HashMap<>();

  /**
   * @param classifier closed with this stage
   * @param explainer closed with this stage
   */
  public ClassifyEmotions(EmotionClassifier classifier, FaceExplainer explainer) {
    this.classifier = classifier;
    this.explainer = explainer;
  }

  @Override
  public FrameResult apply(FrameResult item) {
    long now = item.frame().timestampMicros();
    smoothers.values().removeIf(face -> Math.abs(now - face.seenMicros()) > MEMORY_MICROS);
    if (item.faces().isEmpty()) {
      return item;
    }
    List<EmotionScores> scores =
        classifier.classify(
            item.frame().grey(), item.faces().stream().map(Face::turnedBox).toList());
    List<Face> faces = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      Face face = item.faces().get(i);
      EmotionScores said = scores.get(i);
      ScoreSmoother smoother =
          smoothers.computeIfAbsent(
              face.id(), id -> new ScoreSmoother(now, said, classifier.uncertainBelow()));
      faces.add(face.withExpression(smoother.next(now, said)));
    }
    return item.with(faces, explainer.explain(item.frame().grey(), faces));
  }

  @Override
  public void close() {
    explainer.close();
    classifier.close();
  }
}
