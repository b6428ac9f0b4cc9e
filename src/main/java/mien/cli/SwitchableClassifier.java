package mien.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import mien.analysis.EmotionClassifier;
import mien.classify.OnnxEmotionClassifier;
import mien.classify.OnnxGradient.Mode;
import mien.core.EmotionScores;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.InputException;
import mien.core.SaliencyMap;
import mien.explain.Explainer;
import mien.explain.LiveExplainer;
import org.jspecify.annotations.Nullable;

/**
 * A classifier whose model can be changed while frames flow. {@link #choose} and {@link #status}
 * may be called from any thread; the rest runs on the thread that classifies.
 */
final class SwitchableClassifier implements EmotionClassifier {
  private final Function<Path, OnnxEmotionClassifier> opener;
  private final Consumer<RuntimeException> onFailure;
  private final AtomicReference<@Nullable Path> wanted = new AtomicReference<>();
  private final AtomicBoolean explaining;
  private volatile OnnxEmotionClassifier now;
  private Path model;
  private @Nullable LiveExplainer explainer;

  /**
   * @param explaining whether faces are explained; may change at any time
   * @param onFailure hears of a model that could not be opened; the one in use stays
   */
  SwitchableClassifier(
      Path first,
      Function<Path, OnnxEmotionClassifier> opener,
      AtomicBoolean explaining,
      Consumer<RuntimeException> onFailure) {
    this.opener = opener;
    this.onFailure = onFailure;
    this.explaining = explaining;
    model = first;
    now = opener.apply(first);
  }

  /** Takes another model from the next frame on. */
  void choose(Path model) {
    wanted.set(model);
  }

  /** Where the network runs, and why. */
  String status() {
    return now.status().toString();
  }

  private OnnxEmotionClassifier current() {
    Path next = wanted.getAndSet(null);
    if (next != null) {
      try {
        OnnxEmotionClassifier opened = opener.apply(next);
        now.close();
        now = opened;
        model = next;
        closeExplainer();
      } catch (RuntimeException e) {
        onFailure.accept(e);
      }
    }
    return now;
  }

  @Override
  public List<EmotionScores> classify(GreyImage picture, List<FaceBox> faces) {
    return current().classify(picture, faces);
  }

  @Override
  public List<EmotionScores> classifyCrops(List<GreyImage> crops) {
    return current().classifyCrops(crops);
  }

  @Override
  public double uncertainBelow() {
    return now.uncertainBelow();
  }

  @Override
  public List<SaliencyMap> explain(GreyImage picture, List<Face> faces) {
    if (!explaining.get()) {
      closeExplainer();
      return List.of();
    }
    try {
      LiveExplainer using = explainer;
      if (using == null) {
        using = new LiveExplainer(new Explainer(model, now.status().used(), Mode.GUIDED));
        explainer = using;
      }
      return using.explain(picture, faces);
    } catch (InputException e) {
      explaining.set(false);
      onFailure.accept(e);
      return List.of();
    }
  }

  private void closeExplainer() {
    if (explainer != null) {
      explainer.close();
      explainer = null;
    }
  }

  @Override
  public void close() {
    closeExplainer();
    now.close();
  }
}
