package mien.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import mien.core.FaceBox;
import mien.core.SaliencyMap;
import mien.core.TurnedBox;
import org.junit.jupiter.api.Test;

class HeatMapTest {
  private static final FaceBox AREA = new FaceBox(50, 20, 40, 40);

  @Test
  void glowsWhereTheSharesAreAndNowhereElse() {
    BufferedImage picture = painted(false);
    assertThat(brightness(picture, 55, 25)).isGreaterThan(150);
    assertThat(brightness(picture, 85, 55)).isZero();
    assertThat(brightness(picture, 30, 25)).isZero();
  }

  @Test
  void isMirroredWithThePicture() {
    BufferedImage picture = painted(true);
    assertThat(brightness(picture, 99 - 55, 25)).isGreaterThan(150);
    assertThat(brightness(picture, 55, 25)).isZero();
  }

  @Test
  void drawsNothingForAnEmptyMap() {
    BufferedImage picture =
        HeatMap.picture(new SaliencyMap(TurnedBox.upright(AREA), 10, 10, new float[100]));
    assertThat(picture.getRGB(5, 5) >>> 24).isZero();
  }

  @Test
  void aTurnedMapLiesTurnedOnThePicture() {
    BufferedImage picture = painted(new TurnedBox(AREA, 90), false);

    assertThat(brightness(picture, 82, 28)).isGreaterThan(60); // upper left, turned to the right
    assertThat(brightness(picture, 58, 28)).isZero();
    assertThat(brightness(picture, 58, 52)).isZero();
  }

  private static BufferedImage painted(boolean mirrored) {
    return painted(TurnedBox.upright(AREA), mirrored);
  }

  /** A map of 10x10 whose gradient lies in its upper left quarter. */
  private static BufferedImage painted(TurnedBox area, boolean mirrored) {
    float[] shares = new float[100];
    for (int i = 0; i < 100; i++) {
      shares[i] = i % 10 < 4 && i / 10 < 4 ? 1 / 16f : 0;
    }
    BufferedImage picture = new BufferedImage(100, 80, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = picture.createGraphics();
    HeatMap.paint(
        g, new SaliencyMap(area, 10, 10, shares), new Placement(0, 0, 1, 100, 80, mirrored));
    g.dispose();
    return picture;
  }

  private static int brightness(BufferedImage picture, int x, int y) {
    Color colour = new Color(picture.getRGB(x, y));
    return Math.max(colour.getRed(), Math.max(colour.getGreen(), colour.getBlue()));
  }
}
