package mien.output.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import mien.core.FaceBox;
import org.junit.jupiter.api.Test;

class MosaicTest {
  private final BufferedImage picture = noise();

  private static BufferedImage noise() {
    BufferedImage noise = new BufferedImage(101, 80, BufferedImage.TYPE_3BYTE_BGR);
    Random random = new Random(1);
    for (int y = 0; y < 80; y++) {
      for (int x = 0; x < 101; x++) {
        noise.setRGB(x, y, random.nextInt());
      }
    }
    return noise;
  }

  private Set<Integer> colours(int left, int top, int right, int bottom) {
    Set<Integer> colours = new HashSet<>();
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        colours.add(picture.getRGB(x, y));
      }
    }
    return colours;
  }

  @Test
  void leavesFewColoursInsideAndTheOutsideAsItWas() {
    Mosaic.cover(picture, new FaceBox(10, 10, 70, 60));
    assertThat(colours(10, 10, 80, 70)).hasSizeLessThanOrEqualTo(7 * 6);
    BufferedImage before = noise();
    assertThat(picture.getRGB(9, 10)).isEqualTo(before.getRGB(9, 10));
    assertThat(picture.getRGB(80, 69)).isEqualTo(before.getRGB(80, 69));
    assertThat(picture.getRGB(79, 70)).isEqualTo(before.getRGB(79, 70));
  }

  @Test
  void aBoxMayReachBeyondThePicture() {
    Mosaic.cover(picture, new FaceBox(-20, -20, 300, 300));
    assertThat(colours(0, 0, 101, 80)).hasSizeLessThanOrEqualTo(3 * 2);
    Mosaic.cover(picture, new FaceBox(500, 500, 10, 10));
  }

  @Test
  void evenASmallFaceIsReducedToAFewSquares() {
    Mosaic.cover(picture, new FaceBox(10, 10, 24, 24));
    assertThat(colours(10, 10, 34, 34)).hasSizeLessThanOrEqualTo(9);
  }
}
