package mien.analysis;

import java.util.List;
import mien.core.EmotionScores;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.SaliencyMap;

/** Says what faces appear to express. Used and closed on the thread that made it. */
public interface EmotionClassifier extends AutoCloseable {

  /**
   * All faces of one picture, in one batch.
   *
   * @param faces boxes as a detector gives them; the crop's margin is the classifier's affair
   * @return calibrated probabilities, one for each box in order
   */
  List<EmotionScores> classify(GreyImage picture, List<FaceBox> faces);

  /**
   * Pictures that are face crops already, as data sets have them, in one batch.
   *
   * @return calibrated probabilities, one for each picture in order
   */
  List<EmotionScores> classifyCrops(List<GreyImage> crops);

  /** A smoothed winner under this probability is called uncertain; the model's card says it. */
  double uncertainBelow();

  /**
   * Where in the faces of a picture the reasons for their labels lie.
   *
   * @param faces classified ones
   * @return maps of some or all of them; none from a classifier that was not asked to explain
   */
  default List<SaliencyMap> explain(GreyImage picture, List<Face> faces) {
    return List.of();
  }

  @Override
  default void close() {}
}
