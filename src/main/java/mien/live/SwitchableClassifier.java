package mien.live;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import mien.analysis.EmotionClassifier;
import mien.analysis.ProviderStatus;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.GreyImage;
import mien.core.TurnedBox;
import org.jspecify.annotations.Nullable;

/**
 * A classifier whose model can be changed while frames flow. {@link #choose} and {@link #status}
 * may be called from any thread; the rest runs on the thread that classifies.
 */
final class SwitchableClassifier implements EmotionClassifier {
  private final Function<Path, ? extends EmotionClassifier> opener;
  private final Consumer<RuntimeException> onFailure;
  private final AtomicReference<@Nullable Path> wanted = new AtomicReference<>();
  private volatile EmotionClassifier now;
  private Path model;

  /**
   * @param onFailure hears of a model that could not be opened; the one in use stays
   */
  SwitchableClassifier(
      Path first,
      Function<Path, ? extends EmotionClassifier> opener,
      Consumer<RuntimeException> onFailure) {
    this.opener = opener;
    this.onFailure = onFailure;
    model = first;
    now = opener.apply(first);
  }

  /** Takes another model from the next frame on. */
  void choose(Path model) {
    wanted.set(model);
  }

  /** The model in use. */
  Path model() {
    return model;
  }

  private EmotionClassifier current() {
    Path next = wanted.getAndSet(null);
    if (next != null) {
      try {
        EmotionClassifier opened = opener.apply(next);
        now.close();
        now = opened;
        model = next;
      } catch (RuntimeException e) {
        onFailure.accept(e);
      }
    }
    return now;
  }

  @Override
  public List<EmotionScores> classify(GreyImage picture, List<TurnedBox> faces) {
    return current().classify(picture, faces);
  }

  @Override
  public List<EmotionScores> classifyCrops(List<GreyImage> crops) {
    return current().classifyCrops(crops);
  }

  @Override
  public List<Emotion> labels() {
    return now.labels();
  }

  @Override
  public double uncertainBelow() {
    return now.uncertainBelow();
  }

  @Override
  public ProviderStatus status() {
    return now.status();
  }

  @Override
  public void close() {
    now.close();
  }
}
