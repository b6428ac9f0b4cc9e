package mien.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mien.SharedFiles;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.Landmarks;
import mien.detect.CenterFaceDetector;
import mien.training.data.DataSets;
import mien.training.data.LabelledPicture;

/** The portraits of the London set with the face that is found in each. */
final class LondonFaces {
  private LondonFaces() {}

  record Portrait(String subject, GreyImage picture, FaceBox box, double roll) {
    FaceDescriptor descriptor() {
      return FaceDescriptor.at(picture, box, roll);
    }
  }

  /** All of them; the test is skipped where the set is not here. */
  static List<Portrait> all() {
    List<Portrait> portraits = new ArrayList<>();
    try (FaceDetector detector =
        new CenterFaceDetector(
            Path.of("models/detectors/centerface.onnx"), ExecutionProvider.CPU)) {
      for (LabelledPicture picture :
          DataSets.open(SharedFiles.data("london-faces.zip")).pictures()) {
        Detection face =
            detector.scan(picture.image()).stream()
                .max(Comparator.comparingDouble(found -> found.box().width()))
                .orElseThrow();
        Landmarks landmarks = face.landmarks();
        portraits.add(
            new Portrait(
                picture.subject().orElseThrow(),
                picture.image(),
                face.box(),
                landmarks == null ? 0 : landmarks.roll()));
      }
    }
    return portraits;
  }
}
