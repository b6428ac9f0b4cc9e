package mien.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class PictureScalerTest {
  @AutoClose private final PictureScaler scaler = new PictureScaler();

  private BufferedImage scaled(BufferedImage picture, int width, int height, boolean mirrored) {
    BufferedImage into = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    scaler.scale(picture, into, mirrored);
    return into;
  }

  @Test
  void sameSizeIsTheSamePicture() {
    BufferedImage picture = noise(17, 9);
    BufferedImage same = scaled(picture, 17, 9, false);
    for (int y = 0; y < 9; y++) {
      for (int x = 0; x < 17; x++) {
        assertThat(same.getRGB(x, y)).isEqualTo(picture.getRGB(x, y));
      }
    }
  }

  @Test
  void mirrorsByColumns() {
    BufferedImage plain = scaled(noise(20, 10), 40, 30, false);
    BufferedImage mirrored = scaled(noise(20, 10), 40, 30, true);
    for (int y = 0; y < 30; y++) {
      for (int x = 0; x < 40; x++) {
        assertThat(mirrored.getRGB(39 - x, y)).isEqualTo(plain.getRGB(x, y));
      }
    }
  }

  @Test
  void takesPicturesOfAnySizeInTurnAndGoesOnWhenItWasClosed() {
    assertThat(scaled(noise(17, 9), 34, 18, false).getWidth()).isEqualTo(34);
    scaler.close();
    BufferedImage other = noise(8, 31);
    assertThat(scaled(other, 8, 31, false).getRGB(7, 30)).isEqualTo(other.getRGB(7, 30));
  }

  @Test
  void enlargesAsJava2dDoes() {
    BufferedImage picture = noise(32, 24);
    BufferedImage expected = new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = expected.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.drawImage(picture, 0, 0, 80, 60, null);
    g.dispose();
    BufferedImage ours = scaled(picture, 80, 60, false);
    for (int y = 3; y < 57; y++) {
      for (int x = 3; x < 77; x++) {
        for (int shift = 0; shift < 24; shift += 8) {
          int a = expected.getRGB(x, y) >> shift & 0xff;
          int b = ours.getRGB(x, y) >> shift & 0xff;
          assertThat(b).isBetween(a - 4, a + 4);
        }
      }
    }
  }

  private static BufferedImage noise(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Random random = new Random(7);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, random.nextInt(0x1000000));
      }
    }
    return image;
  }
}
