package mien.analysis;

import java.util.List;
import java.util.Optional;
import mien.core.FaceBox;
import mien.core.GreyImage;

/** Finds faces. Used and closed on the thread that made it. */
public interface FaceDetector extends AutoCloseable {

  /** Every face in the picture, in no particular order. */
  List<Detection> scan(GreyImage picture);

  /** The face that was at {@code near} a moment ago, searched only around there. */
  Optional<Detection> near(GreyImage picture, FaceBox near);

  @Override
  default void close() {}
}
