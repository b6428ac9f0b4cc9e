package mien.ui.review;

import static mien.core.Emotion.ANGER;
import static mien.core.Emotion.HAPPINESS;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mien.core.Emotion;
import mien.core.Segment;
import mien.core.Span;
import mien.render.Palette;
import mien.render.Words;
import mien.review.Edit;
import mien.review.FaceTrack;
import mien.review.Media;
import mien.review.Project;
import org.junit.jupiter.api.Test;

class LanePainterTest {
  private static final long SECOND = 1_000_000;
  private static final int MIDDLE = LanePainter.ANALYST_Y + LanePainter.ANALYST_HEIGHT / 2;

  /** Segments of one second in turn, for an hour. */
  private static FaceTrack hour() {
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i < 3600; i++) {
      segments.add(
          new Segment(1, i * SECOND, (i + 1) * SECOND, i % 2 == 0 ? ANGER : HAPPINESS, 0.5));
    }
    return FaceTrack.of(1, new Span(0, 3600 * SECOND), segments);
  }

  private static BufferedImage painted(FaceTrack face, TimeScale scale) {
    return painted(Palette.DARK, face, scale);
  }

  private static BufferedImage painted(Palette palette, FaceTrack face, TimeScale scale) {
    BufferedImage image =
        new BufferedImage(scale.width(), LanePainter.HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    new LanePainter(palette, new Words(Locale.ENGLISH), scale).paint(g, face, 0);
    g.dispose();
    return image;
  }

  private static int colourAt(BufferedImage image, int x, int y) {
    return image.getRGB(x, y) & 0xffffff;
  }

  private static int rgb(Emotion emotion) {
    return Palette.DARK.of(emotion).getRGB() & 0xffffff;
  }

  @Test
  void eachSegmentStandsAtItsTime() {
    TimeScale tenSeconds = new TimeScale(3600 * SECOND, 1000, 1800 * SECOND, 10_000);
    BufferedImage image = painted(hour(), tenSeconds);
    assertThat(colourAt(image, 90, MIDDLE)).isEqualTo(rgb(ANGER));
    assertThat(colourAt(image, 190, MIDDLE)).isEqualTo(rgb(HAPPINESS));
    assertThat(colourAt(image, 890, MIDDLE)).isEqualTo(rgb(ANGER));
    assertThat(colourAt(image, 90, LanePainter.MACHINE_Y + 5)).isNotEqualTo(rgb(ANGER)).isNotZero();
  }

  @Test
  void aWholeHourLeavesNoPixelEmpty() {
    BufferedImage image = painted(hour(), TimeScale.all(3600 * SECOND, 900));
    for (int x = 2; x < 898; x++) {
      assertThat(colourAt(image, x, MIDDLE)).as("pixel %d", x).isNotZero();
    }
  }

  @Test
  void whatTheAnalystChangedShowsBelowWhatTheMachineSaid() {
    Project project = new Project(new Media("v", "", 3600 * SECOND, 1), "r", List.of(hour()));
    Project edited = new Edit.Label(1, new Span(0, 4 * SECOND), HAPPINESS).apply(project);
    TimeScale tenSeconds = new TimeScale(3600 * SECOND, 1000, 0, 10_000);
    BufferedImage image = painted(edited.faces().get(0), tenSeconds);
    assertThat(colourAt(image, 350, MIDDLE)).isEqualTo(rgb(HAPPINESS));
    assertThat(colourAt(image, 210, LanePainter.MACHINE_Y + 5))
        .isEqualTo(colourAt(painted(hour(), tenSeconds), 210, LanePainter.MACHINE_Y + 5));
    int underline = LanePainter.ANALYST_Y + LanePainter.ANALYST_HEIGHT + 4;
    assertThat(colourAt(image, 200, underline))
        .isEqualTo(Palette.DARK.accent().getRGB() & 0xffffff);
    assertThat(colourAt(image, 600, underline)).isZero();
  }

  /** Yellow bears black letters on a light ground too, and dark grey white ones. */
  @Test
  void aWordCanBeReadOnItsColour() {
    TimeScale tenSeconds = new TimeScale(3600 * SECOND, 1000, 0, 10_000);
    for (Palette palette : List.of(Palette.DARK, Palette.LIGHT)) {
      BufferedImage image = painted(palette, hour(), tenSeconds);
      int darkest = 255;
      for (int x = 105; x < 195; x++) { // happiness
        darkest = Math.min(darkest, image.getRGB(x, MIDDLE) >> 16 & 255);
      }
      assertThat(darkest).isLessThan(60);
    }
  }
}
