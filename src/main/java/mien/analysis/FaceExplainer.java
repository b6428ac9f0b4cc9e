package mien.analysis;

import java.util.List;
import mien.core.Face;
import mien.core.GreyImage;
import mien.core.SaliencyMap;

/**
 * Says where in faces the reasons for their labels lie. Used and closed on the thread that made it.
 */
public interface FaceExplainer extends AutoCloseable {
  /** Explains nothing. */
  FaceExplainer NONE = (picture, faces) -> List.of();

  /**
   * @param faces classified ones, all of the picture's
   * @return maps of some or all of them
   */
  List<SaliencyMap> explain(GreyImage picture, List<Face> faces);

  @Override
  default void close() {}
}
