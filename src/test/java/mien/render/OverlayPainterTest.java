package mien.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.Expression;
import mien.core.Face;
import mien.core.FaceBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverlayPainterTest {
  private static final int WIDTH = 400;
  private static final int HEIGHT = 300;
  private static final FaceBox BOX = new FaceBox(60, 50, 100, 120);
  private final OverlayPainter painter = new OverlayPainter(new Words(Locale.ENGLISH));

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void drawsTheBoxInTheColourOfItsTrack(int id) {
    BufferedImage image = paint(new Face(id, BOX, 1, null, said(false)), whole());
    assertThat(colour(image, 60, 110)).isEqualTo(Palette.ofTrack(id));
    assertThat(colour(image, 160, 110)).isEqualTo(Palette.ofTrack(id));
    assertThat(colour(image, 110, 50)).isEqualTo(Palette.ofTrack(id));
    assertThat(colour(image, 110, 110)).as("inside").isEqualTo(Color.GRAY);
    assertThat(colour(image, 30, 30)).as("outside").isEqualTo(Color.GRAY);
  }

  @Test
  void anUncertainFaceHasABrokenBox() {
    assertThat(gaps(paint(new Face(1, BOX, 1, null, said(true)), whole()))).isPositive();
    assertThat(gaps(paint(new Face(1, BOX, 1, null, null), whole()))).isPositive();
    assertThat(gaps(paint(new Face(1, BOX, 1, null, said(false)), whole()))).isZero();
  }

  @Test
  void theChipIsInTheTracksColourBelowTheBox() {
    BufferedImage image = paint(new Face(1, BOX, 1, null, said(false)), whole());
    assertThat(count(image, Palette.ofTrack(1), 60, 174, 20, 24)).isGreaterThan(100);
    assertThat(count(image, Palette.DARK.text(), 80, 174, 130, 24)).as("text").isGreaterThan(50);
  }

  @Test
  void saysLessWhereThatIsWanted() {
    Face face = new Face(1, BOX, 1, null, said(false));
    int all = letters(paint(face, whole()));
    painter.say(Detail.LABELS);
    int label = letters(paint(face, whole()));
    painter.say(Detail.NUMBERS);
    BufferedImage number = paint(face, whole());

    assertThat(label).isPositive().isLessThan(all);
    assertThat(letters(number)).isZero();
    assertThat(count(number, Palette.ofTrack(1), 60, 174, 20, 24)).isGreaterThan(100);
    assertThat(Detail.NUMBERS.next()).isEqualTo(Detail.PERCENTAGES);
  }

  private static int letters(BufferedImage image) {
    return count(image, Palette.DARK.text(), 80, 174, 200, 24);
  }

  @Test
  void theChipOfAFaceAtTheEdgeStaysInside() {
    FaceBox corner = new FaceBox(350, 220, 120, 120);
    BufferedImage image = paint(new Face(1, corner, 1, null, said(false)), whole());
    assertThat(count(image, Palette.DARK.text(), 250, 190, 150, 30)).isGreaterThan(50);
  }

  @Test
  void mirrorsTheBoxButNotTheText() {
    Face face = new Face(1, BOX, 1, null, said(false));
    Face opposite = new Face(1, new FaceBox(240, 50, 100, 120), 1, null, said(false));
    Placement mirror = Placement.fit(WIDTH, HEIGHT, WIDTH, HEIGHT, true);
    assertThat(pixels(paint(face, mirror))).isEqualTo(pixels(paint(opposite, whole())));
  }

  @Test
  void linesAndTextGrowWithThePicture() {
    Face face = new Face(1, new FaceBox(240, 200, 400, 480), 1, null, said(false));
    BufferedImage image = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    painter.paint(g, List.of(face), Placement.whole(1600, 1200));
    g.dispose();
    for (int dx = -2; dx < 2; dx++) {
      assertThat(colour(image, 240 + dx, 440)).isEqualTo(Palette.ofTrack(1));
    }
  }

  private BufferedImage paint(Face face, Placement at) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.GRAY);
    g.fillRect(0, 0, WIDTH, HEIGHT);
    painter.paint(g, List.of(face), at);
    g.dispose();
    return image;
  }

  private static Placement whole() {
    return Placement.whole(WIDTH, HEIGHT);
  }

  private static Expression said(boolean uncertain) {
    EmotionScores scores = EmotionScores.of(0, 0, 0, 0.8, 0, 0, 0.2);
    return new Expression(scores, scores, Emotion.HAPPINESS, uncertain);
  }

  /** How much of the box's left side is not drawn in the track's colour. */
  private static int gaps(BufferedImage image) {
    return 80 - count(image, Palette.ofTrack(1), 60, 70, 1, 80);
  }

  private static int count(BufferedImage image, Color colour, int x, int y, int w, int h) {
    int[] rgb = image.getRGB(x, y, w, h, null, 0, w);
    return (int) Arrays.stream(rgb).filter(v -> v == colour.getRGB()).count();
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
  }

  private static Color colour(BufferedImage image, int x, int y) {
    return new Color(image.getRGB(x, y));
  }
}
