package mien.analysis;

import java.util.List;
import mien.core.FaceBox;
import mien.core.GreyImage;

/** How whole pictures are searched: in the frame that asks for it, or beside the frames. */
interface Scan extends AutoCloseable {

  /**
   * Begins to search a picture.
   *
   * @param known where faces are already known; they are left out
   */
  void start(GreyImage picture, List<FaceBox> known);

  /** Whether a picture is being searched; none may be started then. */
  boolean isUnderWay();

  /**
   * What was found since the last call, each face once.
   *
   * @param picture of now, in which they are found
   * @param waits whether a search that is under way is waited for
   */
  List<Detection> found(GreyImage picture, boolean waits);

  @Override
  void close();
}
