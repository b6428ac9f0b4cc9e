package mien.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import mien.analysis.Detection;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.TurnedBox;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class HaarFaceDetectorTest {
  @AutoClose private final HaarFaceDetector detector = new HaarFaceDetector();

  @Test
  void findsTheOneFaceOfThePortrait() throws IOException {
    List<Detection> found = detector.scan(TestPictures.astronaut());

    assertThat(found).hasSize(1);
    assertThat(found.get(0).box().iou(TestPictures.ASTRONAUT_FACE)).isGreaterThan(0.6);
    assertThat(found.get(0).confidence()).isBetween(0.5, 1.0);
  }

  @Test
  void findsAKnownFaceThatHasMovedAndGrown() throws IOException {
    FaceBox before = TestPictures.ASTRONAUT_FACE.translated(15, -10).scaledAboutCenter(0.9);

    assertThat(detector.near(TestPictures.astronaut(), TurnedBox.upright(before)))
        .hasValueSatisfying(
            found -> assertThat(found.box().iou(TestPictures.ASTRONAUT_FACE)).isGreaterThan(0.6));
  }

  @Test
  void findsNothingFarFromAFace() throws IOException {
    GreyImage picture = TestPictures.astronaut();

    assertThat(detector.near(picture, TurnedBox.upright(new FaceBox(20, 350, 90, 90)))).isEmpty();
    assertThat(detector.near(picture, TurnedBox.upright(new FaceBox(-300, 0, 90, 90)))).isEmpty();
  }

  @Test
  void findsNothingInNoiseOfAnySize() {
    for (int width : new int[] {1, 19, 33, 641}) {
      GreyImage noise = TestPictures.noise(width, 1 + width / 2);
      assertThat(detector.scan(noise)).isEmpty();
      assertThat(detector.near(noise, TurnedBox.upright(noise.bounds()))).isEmpty();
    }
  }

  @Test
  void tellsTheSameOfAPictureWhateverItSawBefore() throws IOException {
    List<Detection> first = detector.scan(TestPictures.astronaut());
    assertThat(detector.scan(TestPictures.noise(640, 480))).isEmpty();

    assertThat(detector.scan(TestPictures.astronaut())).isEqualTo(first);
  }
}
