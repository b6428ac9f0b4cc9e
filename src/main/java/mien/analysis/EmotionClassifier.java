package mien.analysis;

import java.util.List;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.GreyImage;
import mien.core.TurnedBox;

/** Says what faces appear to express. Used and closed on the thread that made it. */
public interface EmotionClassifier extends AutoCloseable {

  /**
   * All faces of one picture, in one batch.
   *
   * @param faces boxes as a detector gives them, turned as the heads are tilted where it tells
   *     that; how it cuts them out is the classifier's affair
   * @return calibrated probabilities, one for each box in order
   */
  List<EmotionScores> classify(GreyImage picture, List<TurnedBox> faces);

  /**
   * The faces of some pictures, in as few batches as it can.
   *
   * @return for each picture what {@link #classify} gives
   */
  default List<List<EmotionScores>> classifyAll(List<PictureFaces> pictures) {
    return pictures.stream().map(each -> classify(each.picture(), each.faces())).toList();
  }

  /**
   * Pictures that are face crops already, as data sets have them, in one batch.
   *
   * @return calibrated probabilities, one for each picture in order
   */
  List<EmotionScores> classifyCrops(List<GreyImage> crops);

  /** A smoothed winner under this probability is called uncertain; the model's card says it. */
  double uncertainBelow();

  /** The emotions that it knows. */
  default List<Emotion> labels() {
    return Emotion.ALL;
  }

  /** Where it runs now, and why there; may be asked from any thread. */
  default ProviderStatus status() {
    return new ProviderStatus(ExecutionProvider.CPU, "nothing else is known of it");
  }

  @Override
  default void close() {}
}
