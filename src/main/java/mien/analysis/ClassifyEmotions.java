package mien.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mien.core.EmotionScores;
import mien.core.Face;
import mien.core.FrameResult;
import mien.core.TurnedBox;
import mien.pipeline.HoldingStage;

/**
 * Says what each face of a frame expresses, smoothed for each face. Frames of a recording may be
 * held back for each other: a batch of several faces costs less for each than one alone.
 */
public final class ClassifyEmotions implements HoldingStage<FrameResult, FrameResult> {
  /** How long a face that is not seen is remembered; as long as its id may come back. */
  private static final long MEMORY_MICROS = 1_000_000;

  /** So many faces, or frames, make a batch: more gain little <b>(ours)</b>. */
  private static final int BATCH = 8;

  private final EmotionClassifier classifier;
  private final FaceExplainer explainer;
  private final long mostHeldBytes;
  private final Map<Integer, ScoreSmoother> smoothers = new HashMap<>();
  private final List<FrameResult> held = new ArrayList<>();

  /**
   * Holds nothing back: one batch a frame.
   *
   * @param classifier closed with this stage
   * @param explainer closed with this stage
   */
  public ClassifyEmotions(EmotionClassifier classifier, FaceExplainer explainer) {
    this(classifier, explainer, 0);
  }

  /**
   * @param mostHeldBytes what frames may take that are held back for others
   */
  ClassifyEmotions(EmotionClassifier classifier, FaceExplainer explainer, long mostHeldBytes) {
    this.classifier = classifier;
    this.explainer = explainer;
    this.mostHeldBytes = mostHeldBytes;
  }

  @Override
  public List<FrameResult> apply(FrameResult item) {
    held.add(item);
    int faces = held.stream().mapToInt(each -> each.faces().size()).sum();
    long bytes = held.stream().mapToLong(each -> each.frame().bytes()).sum();
    boolean isBatch = faces >= BATCH || held.size() >= BATCH || bytes >= mostHeldBytes;
    return isBatch ? rest() : List.of();
  }

  @Override
  public List<FrameResult> rest() {
    List<PictureFaces> pictures =
        held.stream()
            .filter(item -> !item.faces().isEmpty())
            .map(item -> new PictureFaces(item.frame().grey(), boxes(item)))
            .toList();
    List<List<EmotionScores>> scores =
        pictures.isEmpty() ? List.of() : classifier.classifyAll(pictures);
    List<FrameResult> ready = new ArrayList<>(held.size());
    int next = 0;
    for (FrameResult item : held) {
      ready.add(said(item, item.faces().isEmpty() ? List.of() : scores.get(next++)));
    }
    held.clear();
    return ready;
  }

  private static List<TurnedBox> boxes(FrameResult item) {
    return item.faces().stream().map(Face::turnedBox).toList();
  }

  private FrameResult said(FrameResult item, List<EmotionScores> scores) {
    long now = item.frame().timestampMicros();
    smoothers.values().removeIf(face -> Math.abs(now - face.seenMicros()) > MEMORY_MICROS);
    if (scores.isEmpty()) {
      return item;
    }
    List<Face> faces = new ArrayList<>();
    for (int i = 0; i < scores.size(); i++) {
      Face face = item.faces().get(i);
      EmotionScores said = scores.get(i);
      ScoreSmoother smoother =
          smoothers.computeIfAbsent(face.id(), id -> new ScoreSmoother(now, said));
      faces.add(face.withExpression(smoother.next(now, said, classifier.uncertainBelow())));
    }
    return item.with(faces, explainer.explain(item.frame().grey(), faces));
  }

  @Override
  public void close() {
    explainer.close();
    classifier.close();
  }
}
