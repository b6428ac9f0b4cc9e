package mien.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import mien.core.FaceBox;
import mien.core.GreyImage;
import org.junit.jupiter.api.Test;

class CoarsePictureTest {
  private static final FaceBox SMALL = new FaceBox(301, 222, 20, 20);

  private static CoarsePicture boxes(FaceBox... boxes) {
    return new CoarsePicture(Pictures.boxes(List.of(boxes)));
  }

  private static CoarsePicture noise(int seed, int width, int height) {
    byte[] pixels = new byte[width * height];
    Random random = new Random(seed);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (120 + 5 * random.nextGaussian());
    }
    return new CoarsePicture(new GreyImage(width, height, pixels));
  }

  @Test
  void whatIsAsWideAsAThirtiethOfThePictureIsSeenWhereverItComes() {
    for (int x = 0; x <= 620; x += 7) {
      assertThat(boxes(new FaceBox(x, 460 - x / 2, 20, 20)).differsFrom(boxes(), List.of()))
          .isTrue();
    }
  }

  @Test
  void aCamerasNoiseIsNoChange() {
    assertThat(noise(1, 640, 480).differsFrom(noise(2, 640, 480), List.of())).isFalse();
    assertThat(noise(1, 31, 17).differsFrom(noise(1, 31, 17), List.of())).isFalse();
  }

  @Test
  void aKnownFaceMayChange() {
    assertThat(boxes(SMALL).differsFrom(boxes(), List.of(SMALL.scaledAboutCenter(1.5)))).isFalse();
    assertThat(boxes(SMALL).differsFrom(boxes(), List.of(SMALL.translated(60, 0)))).isTrue();
  }

  @Test
  void aPictureOfAnotherSizeIsAnotherPicture() {
    assertThat(noise(1, 640, 480).differsFrom(noise(1, 480, 640), List.of())).isTrue();
  }
}
