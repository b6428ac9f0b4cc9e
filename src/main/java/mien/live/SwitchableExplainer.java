package mien.live;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import mien.analysis.ExecutionProvider;
import mien.analysis.FaceExplainer;
import mien.core.Face;
import mien.core.GreyImage;
import mien.core.InputException;
import mien.core.SaliencyMap;
import org.jspecify.annotations.Nullable;

/**
 * Explains the labels of a classifier whose model changes, while that is wanted. Used on the thread
 * that classifies.
 */
final class SwitchableExplainer implements FaceExplainer {
  private final SwitchableClassifier classifier;
  private final BiFunction<Path, ExecutionProvider, ? extends FaceExplainer> opener;
  private final AtomicBoolean wanted;
  private final Consumer<RuntimeException> onFailure;
  private @Nullable Opened opened;

  private record Opened(Path model, FaceExplainer explainer) {}

  /**
   * @param wanted whether faces are explained; may change at any time, and is set back where the
   *     model cannot be explained
   * @param onFailure hears why a model cannot be explained
   */
  SwitchableExplainer(
      SwitchableClassifier classifier,
      BiFunction<Path, ExecutionProvider, ? extends FaceExplainer> opener,
      AtomicBoolean wanted,
      Consumer<RuntimeException> onFailure) {
    this.classifier = classifier;
    this.opener = opener;
    this.wanted = wanted;
    this.onFailure = onFailure;
  }

  @Override
  public List<SaliencyMap> explain(GreyImage picture, List<Face> faces) {
    if (!wanted.get()) {
      close();
      return List.of();
    }
    try {
      return current().explain(picture, faces);
    } catch (InputException e) {
      wanted.set(false);
      onFailure.accept(e);
      return List.of();
    }
  }

  private FaceExplainer current() {
    Path model = classifier.model();
    Opened was = opened;
    if (was != null && was.model().equals(model)) {
      return was.explainer();
    }
    close();
    FaceExplainer next = opener.apply(model, classifier.status().used());
    opened = new Opened(model, next);
    return next;
  }

  @Override
  public void close() {
    if (opened != null) {
      opened.explainer().close();
      opened = null;
    }
  }
}
