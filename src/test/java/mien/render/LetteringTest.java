package mien.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn without AWT's fonts looks as with them. */
class LetteringTest {
  private static final double SIZE = 24;
  private final BufferedImage image = new BufferedImage(400, 80, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D g = image.createGraphics();
  private final Lettering outlined = new Lettering.Outlined(Outlines.bundled(true), SIZE);

  @AfterEach
  void dispose() {
    g.dispose();
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "happiness  87 %", "Ekel", "überrascht", "peur (Zoë)"})
  void outlinesStandWhereAwtWrites(String text) {
    assumeTrue(Fonts.areThere(), "this machine's Java cannot draw text");
    Lettering awt = new Lettering.Typeset(Fonts.strong(SIZE));
    double width = awt.width(g, text);
    assertThat(outlined.width(g, text)).isCloseTo(width, within(0.04 * width));

    Rectangle2D by = ink(awt, text);
    Rectangle2D shape = ink(outlined, text);
    assertThat(shape.getX()).isCloseTo(by.getX(), within(2.0));
    assertThat(shape.getMaxX()).isCloseTo(by.getMaxX(), within(2 + 0.04 * width));
    assertThat(shape.getY()).isCloseTo(by.getY(), within(2.0));
    assertThat(shape.getMaxY()).isCloseTo(by.getMaxY(), within(2.0));
  }

  @Test
  void everyLetterLeavesInkAndEveryWordItsWidth() {
    Rectangle2D one = ink(outlined, "l");
    assertThat(one.getHeight()).isBetween(0.6 * SIZE, SIZE);
    assertThat(ink(outlined, "lll").getWidth()).isGreaterThan(2 * one.getWidth());
    assertThat(ink(outlined, "悲").getWidth()).as("the frame of a missing letter").isPositive();
    assertThat(outlined.width(g, "anger fear"))
        .isCloseTo(outlined.width(g, "anger") + outlined.width(g, " fear"), within(0.001));
  }

  @Test
  void nothingIsNothing() {
    assertThat(outlined.width(g, "")).isZero();
    assertThat(Lettering.regular(SIZE).width(g, "")).isZero();
    assertThat(ink(Lettering.regular(SIZE), "").isEmpty()).isTrue();
    assertThat(ink(outlined, "").isEmpty()).isTrue();
  }

  @Test
  void writesOnEveryMachine() {
    assertThat(ink(Lettering.regular(SIZE), "sadness").isEmpty()).isFalse();
    assertThat(ink(Lettering.strong(SIZE), "sadness").isEmpty()).isFalse();
  }

  /** The rectangle that a text's ink covers, pixels. */
  private Rectangle2D ink(Lettering letters, String text) {
    Quality.smooth(g);
    g.setColor(Color.BLACK);
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    g.setColor(Color.WHITE);
    letters.draw(g, text, 20, 50);
    Rectangle all = new Rectangle();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if ((image.getRGB(x, y) & 0xff) > 100) {
          Rectangle pixel = new Rectangle(x, y, 1, 1);
          all = all.isEmpty() ? pixel : all.union(pixel);
        }
      }
    }
    return all;
  }
}
