package mien.training.data;

import java.util.List;
import java.util.Optional;
import mien.analysis.Detection;
import mien.analysis.FaceDetector;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.TurnedBox;

/** Takes fixed boxes for faces wherever the picture's first pixel is not black. */
record SquareDetector(FaceBox... faces) implements FaceDetector {

  @Override
  public List<Detection> scan(GreyImage picture, List<FaceBox> known) {
    return picture.at(0, 0) == 0
        ? List.of()
        : List.of(faces).stream().map(box -> new Detection(box, 1)).toList();
  }

  @Override
  public Optional<Detection> near(GreyImage picture, TurnedBox near) {
    throw new UnsupportedOperationException("data sets are only scanned");
  }
}
