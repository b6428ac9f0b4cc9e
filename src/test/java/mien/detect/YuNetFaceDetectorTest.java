package mien.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mien.SharedFiles;
import mien.analysis.Detection;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.InputException;
import mien.core.TurnedBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YuNetFaceDetectorTest {
  @TempDir Path folder;

  private static YuNetFaceDetector detector() {
    return new YuNetFaceDetector(SharedFiles.model("face_detection_yunet_2023mar.onnx"));
  }

  @Test
  void findsTheFaceOfThePortraitWhereHaarFindsIt() throws IOException {
    try (YuNetFaceDetector detector = detector()) {
      List<Detection> found = detector.scan(TestPictures.astronaut());

      assertThat(found).hasSize(1);
      assertThat(found.get(0).box().iou(TestPictures.ASTRONAUT_FACE)).isGreaterThan(0.6);
      assertThat(found.get(0).confidence()).isBetween(0.6, 1.0);
    }
  }

  @Test
  void findsAKnownFaceNearbyAndLeavesItOutOfAScan() throws IOException {
    GreyImage picture = TestPictures.astronaut();
    FaceBox before = TestPictures.ASTRONAUT_FACE.translated(20, -10);
    try (YuNetFaceDetector detector = detector()) {
      assertThat(detector.near(picture, TurnedBox.upright(before)))
          .hasValueSatisfying(
              found -> assertThat(found.box().iou(TestPictures.ASTRONAUT_FACE)).isGreaterThan(0.6));
      assertThat(detector.scan(picture, List.of(TestPictures.ASTRONAUT_FACE))).isEmpty();
    }
  }

  @Test
  void findsNothingInNoiseOfAnySize() {
    try (YuNetFaceDetector detector = detector()) {
      for (int width : new int[] {1, 19, 33, 641}) {
        GreyImage noise = TestPictures.noise(width, 1 + width / 2);
        assertThat(detector.scan(noise)).isEmpty();
        assertThat(detector.near(noise, TurnedBox.upright(noise.bounds()))).isEmpty();
      }
    }
  }

  @Test
  void aMissingModelIsOneSentence() {
    assertThatThrownBy(() -> new YuNetFaceDetector(folder.resolve("none.onnx")))
        .isInstanceOf(InputException.class)
        .hasMessageMatching("The face detector's model .*none.onnx is not there; .*\\.");
  }

  @Test
  void anotherFileIsOneSentence() throws IOException {
    Path text = Files.writeString(folder.resolve("text.onnx"), "not a network");

    assertThatThrownBy(() -> new YuNetFaceDetector(text))
        .isInstanceOf(InputException.class)
        .hasMessageMatching(".*text.onnx is not a YuNet model that OpenCV can read; .*\\.");
  }
}
