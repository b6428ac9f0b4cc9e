package mien.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.Expression;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A strip of 300x100 pixels: ten pixels are a second, and now, at the right, is 60 s. */
class TimelinePainterTest {
  private static final Palette PALETTE = Palette.DARK;
  private final Timeline timeline = new Timeline();

  @BeforeEach
  void fonts() {
    assumeTrue(Fonts.areThere(), "this machine's Java cannot draw text");
  }

  private void add(double from, double to, double happiness, boolean uncertain) {
    EmotionScores scores = EmotionScores.of(1 - happiness, 0, 0, happiness, 0, 0, 0);
    for (long millis = Math.round(from * 1000); millis <= to * 1000; millis += 100) {
      timeline.add(1000 * millis, new Expression(scores, scores, Emotion.HAPPINESS, uncertain));
    }
  }

  private BufferedImage painted() {
    BufferedImage image = new BufferedImage(320, 120, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    new TimelinePainter(PALETTE, new Words(Locale.ENGLISH))
        .paint(g, new Rectangle2D.Double(10, 10, 300, 100), 12, timeline, 60_000_000);
    g.dispose();
    return image;
  }

  private static void assertPixel(BufferedImage image, int x, int y, Color colour) {
    assertThat(new Color(image.getRGB(10 + x, 10 + y), true)).isEqualTo(colour);
  }

  private static void assertEmpty(BufferedImage image, int x, int y) {
    assertThat(image.getRGB(10 + x, 10 + y) >>> 24).as("%d, %d", x, y).isZero();
  }

  @Test
  void theHeightIsTheProbabilityAndThePlaceTheTime() {
    add(50, 55, 0.75, false);
    BufferedImage image = painted();
    Color happy = PALETTE.of(Emotion.HAPPINESS);
    assertPixel(image, 225, 30, happy);
    assertEmpty(image, 225, 20);
    assertPixel(image, 202, 30, happy);
    assertEmpty(image, 197, 30);
    assertPixel(image, 247, 30, happy);
    assertEmpty(image, 253, 30);
  }

  @Test
  void uncertainIsPaleAndAGapIsEmpty() {
    add(40, 44, 0.5, true);
    timeline.miss();
    add(46, 50, 0.5, true);
    BufferedImage image = painted();
    int alpha = image.getRGB(10 + 120, 10 + 55) >>> 24;
    assertThat(alpha).isBetween(80, 100); // 0.35 of 255
    assertEmpty(image, 150, 55);
    assertThat(image.getRGB(10 + 180, 10 + 55) >>> 24).isEqualTo(alpha);
  }

  @Test
  void aLaneIsThinAndTellsColoursAlone() {
    add(40, 50, 0.75, false);
    BufferedImage image = new BufferedImage(320, 120, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    new TimelinePainter(PALETTE, new Words(Locale.ENGLISH))
        .paintLane(g, new Rectangle2D.Double(10, 10, 300, 8), timeline, 60_000_000);
    g.dispose();
    assertPixel(image, 150, 0, PALETTE.of(Emotion.HAPPINESS));
    assertPixel(image, 150, 7, PALETTE.of(Emotion.HAPPINESS));
    assertEmpty(image, 150, 8);
    assertEmpty(image, 90, 4);
  }

  @Test
  void theAxisHasALineEveryTenSecondsAndAWordUnderEach() {
    BufferedImage image = new BufferedImage(320, 120, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    List<Integer> said = new ArrayList<>();
    new TimelinePainter(PALETTE, new Words(Locale.ENGLISH))
        .paintAxis(
            g,
            new Rectangle2D.Double(10, 10, 300, 80),
            11,
            105,
            "now",
            seconds -> {
              said.add(seconds);
              return seconds + " s";
            });
    g.dispose();
    assertThat(said).containsExactly(30, 20, 10);
    assertPixel(image, 100, 40, PALETTE.track());
    assertEmpty(image, 150, 40);
    assertThat(inked(image, 280, 95)).isPositive();
    assertThat(inked(image, 45, 95)).isZero();
  }

  /** Pixels that something is drawn on, in a piece of 30x15 pixels. */
  private static long inked(BufferedImage image, int x, int y) {
    int[] pixels = image.getRGB(x, y, 30, 15, null, 0, 30);
    return Arrays.stream(pixels).filter(pixel -> pixel >>> 24 != 0).count();
  }

  @Test
  void nothingIsDrawnBesideTheStrip() {
    add(30, 60, 1, false);
    BufferedImage image = painted();
    for (int x = 0; x < 320; x++) {
      assertThat(image.getRGB(x, 5) >>> 24).isZero();
      assertThat(image.getRGB(x, 115) >>> 24).isZero();
    }
    assertThat(image.getRGB(4, 60) >>> 24).isZero();
    assertThat(image.getRGB(316, 60) >>> 24).isZero();
  }

  @Test
  void aNameStandsWhereThereIsRoom() {
    add(40, 50, 0.9, false);
    assertThat(ink(painted(), 100, 200)).isPositive();
  }

  @Test
  void aShortRunHasNoName() {
    add(45, 45.5, 0.9, false);
    assertThat(ink(painted(), 150, 230)).isZero();
  }

  /** Pixels of the letters' colour between two places. */
  private static int ink(BufferedImage image, int from, int to) {
    int ink = 0;
    for (int x = 10 + from; x < 10 + to; x++) {
      for (int y = 70; y < 110; y++) {
        ink += image.getRGB(x, y) == Palette.inkOn(PALETTE.of(Emotion.HAPPINESS)).getRGB() ? 1 : 0;
      }
    }
    return ink;
  }
}
