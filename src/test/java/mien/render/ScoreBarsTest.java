package mien.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.Expression;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows of 40 pixels, whose bars are 14 high around the middle. */
class ScoreBarsTest {
  private static final Palette PALETTE = Palette.LIGHT;

  @BeforeEach
  void fonts() {
    assumeTrue(Fonts.areThere(), "this machine's Java cannot draw text");
  }

  private static BufferedImage painted(Emotion label, boolean uncertain) {
    EmotionScores scores = EmotionScores.of(0.25, 0, 0, 0.5, 0, 0, 1);
    BufferedImage image = new BufferedImage(600, 300, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    new ScoreBars(PALETTE, new Words(Locale.ENGLISH))
        .paint(
            g,
            new Rectangle2D.Double(10, 10, 580, 280),
            24,
            new Expression(EmotionScores.of(0, 1, 0, 0, 0, 0, 0), scores, label, uncertain));
    g.dispose();
    return image;
  }

  /** How many pixels of the row's middle line have the colour. */
  private static int count(BufferedImage image, Emotion row, Color colour) {
    int y = 30 + 40 * row.ordinal();
    int count = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      count += image.getRGB(x, y) == colour.getRGB() ? 1 : 0;
    }
    return count;
  }

  private static boolean has(BufferedImage image, Emotion row, Color colour) {
    for (int y = 10 + 40 * row.ordinal(); y < 50 + 40 * row.ordinal(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (image.getRGB(x, y) == colour.getRGB()) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void aBarIsAsLongAsTheSmoothedProbability() {
    BufferedImage image = painted(Emotion.NEUTRAL, false);
    int whole = count(image, Emotion.NEUTRAL, PALETTE.of(Emotion.NEUTRAL));
    assertThat(whole).isGreaterThan(150);
    assertThat(count(image, Emotion.HAPPINESS, PALETTE.of(Emotion.HAPPINESS)))
        .isBetween(whole / 2 - 2, whole / 2 + 2);
    assertThat(count(image, Emotion.ANGER, PALETTE.of(Emotion.ANGER)))
        .isBetween(whole / 4 - 2, whole / 4 + 2);
    assertThat(count(image, Emotion.DISGUST, PALETTE.of(Emotion.DISGUST))).isZero();
    assertThat(count(image, Emotion.DISGUST, PALETTE.track())).isGreaterThan(whole - 4);
  }

  @Test
  void theLabelsRowStandsOutUnlessItIsUncertain() {
    assertThat(has(painted(Emotion.ANGER, false), Emotion.ANGER, PALETTE.text())).isTrue();
    assertThat(has(painted(Emotion.ANGER, false), Emotion.NEUTRAL, PALETTE.text())).isFalse();
    assertThat(has(painted(Emotion.ANGER, true), Emotion.ANGER, PALETTE.text())).isFalse();
    assertThat(has(painted(Emotion.ANGER, true), Emotion.ANGER, PALETTE.quiet())).isTrue();
  }
}
