package mien.live;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import mien.analysis.EmotionClassifier;
import mien.analysis.ProviderStatus;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.GreyImage;
import mien.core.TurnedBox;

/**
 * A classifier whose model can be changed while frames flow: that of the next frame is the one that
 * is wanted then. {@link #status} may be called from any thread; the rest runs on the thread that
 * classifies.
 */
final class SwitchableClassifier implements EmotionClassifier {
  private final Function<Path, ? extends EmotionClassifier> opener;
  private final Consumer<RuntimeException> onFailure;
  private final WantedModel wanted;
  private volatile EmotionClassifier now;
  private Path model;

  /**
   * @param wanted the model; any thread may change it
   * @param onFailure hears of a model that could not be opened; the one in use stays, and is what
   *     is wanted again
   */
  SwitchableClassifier(
      WantedModel wanted,
      Function<Path, ? extends EmotionClassifier> opener,
      Consumer<RuntimeException> onFailure) {
    this.opener = opener;
    this.onFailure = onFailure;
    this.wanted = wanted;
    model = wanted.file();
    now = opener.apply(model);
  }

  /** The model in use. */
  Path model() {
    return model;
  }

  private EmotionClassifier current() {
    Path next = wanted.file();
    if (!next.equals(model)) {
      try {
        EmotionClassifier opened = opener.apply(next);
        now.close();
        now = opened;
        model = next;
      } catch (RuntimeException e) {
        wanted.giveUp(next, model);
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
