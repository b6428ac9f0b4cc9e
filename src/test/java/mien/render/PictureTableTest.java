package mien.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import mien.core.EmotionScores;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.SaliencyMap;
import mien.core.TurnedBox;
import mien.render.PictureTable.Cell;
import mien.render.PictureTable.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first cell reaches from 178, 86 over 132 pixels; the next ones follow in steps of 142. */
class PictureTableTest {
  private static final Cell EMPTY = new Cell(null, null, null);

  @BeforeEach
  void fonts() {
    assumeTrue(Fonts.areThere(), "this machine's Java cannot draw text");
  }

  private static BufferedImage drawn(Row... rows) {
    return new PictureTable("", List.of(), List.of(rows), "").draw();
  }

  private static void assertPixel(BufferedImage page, int x, int y, Color colour) {
    assertThat(new Color(page.getRGB(x, y))).as("%d, %d", x, y).isEqualTo(colour);
  }

  @Test
  void thePageIsAsWideAsItsLongestRow() {
    assertThat(drawn().getWidth()).isEqualTo(640);
    assertThat(drawn().getHeight()).isEqualTo(86 + 40);
    BufferedImage page =
        drawn(
            new Row("", "", List.of(EMPTY)),
            new Row("", "", List.of(EMPTY, EMPTY, EMPTY, EMPTY, EMPTY)));
    assertThat(page.getWidth()).isEqualTo(2 * 28 + 150 + 5 * 142);
    assertThat(page.getHeight()).isEqualTo(86 + 2 * 142 + 40);
  }

  @Test
  void noNameRunsUnderAPicture() {
    String name = "happiness, people of a rather long description";
    BufferedImage page = drawn(new Row(name, "12 faces\nmost: mouth", List.of(EMPTY)));
    BufferedImage other = drawn(new Row("", "", List.of(EMPTY)));
    int left = (int) Math.ceil(Lettering.strong(14).width(page.createGraphics(), name)) + 28;
    assertPixel(page, left, 86 + 66, Palette.DARK.ground());
    assertPixel(page, left + 10 + 66, 86 + 66, Palette.DARK.card());
    assertPixel(other, 178 + 66, 86 + 66, Palette.DARK.card());
  }

  @Test
  void aPictureKeepsItsShapeInItsCell() {
    byte[] white = new byte[20 * 10];
    java.util.Arrays.fill(white, (byte) 255);
    BufferedImage page =
        drawn(new Row("", "", List.of(EMPTY, new Cell(new GreyImage(20, 10, white), null, null))));
    assertPixel(page, 178 + 66, 86 + 66, Palette.DARK.card());
    assertPixel(page, 320 + 66, 86 + 33, Color.WHITE);
    assertPixel(page, 320 + 66, 86 + 99, Palette.DARK.card());
    assertPixel(page, 315, 86 + 66, Palette.DARK.ground());
  }

  @Test
  void aMapLiesOverItsPicture() {
    GreyImage grey = new GreyImage(2, 2, new byte[] {99, 99, 99, 99});
    SaliencyMap map =
        new SaliencyMap(TurnedBox.upright(new FaceBox(0, 0, 2, 2)), 2, 2, new float[] {1, 0, 0, 0});
    BufferedImage page =
        drawn(new Row("", "", List.of(new Cell(grey, null, null), new Cell(grey, map, null))));
    int plain = page.getRGB(178 + 30, 86 + 30);
    assertThat(plain & 0xffffff).isEqualTo(0x636363);
    assertThat(page.getRGB(320 + 30, 86 + 30)).isNotEqualTo(plain);
  }

  @Test
  void scoresAreBarsInTheirCell() {
    BufferedImage page =
        drawn(
            new Row("", "", List.of(new Cell(null, null, EmotionScores.of(0, 0, 0, 1, 0, 0, 0)))));
    int happy = Palette.DARK.of(mien.core.Emotion.HAPPINESS).getRGB();
    int count = 0;
    for (int x = 178; x < 178 + 132; x++) {
      count += page.getRGB(x, 86 + 66) == happy ? 1 : 0; // the fourth of seven is in the middle
    }
    assertThat(count).isGreaterThan(10);
  }

  @Test
  void titleNamesColumnsAndNoteAreWritten() {
    BufferedImage blank = drawn(new Row("", "", List.of(EMPTY)));
    BufferedImage page =
        new PictureTable(
                "Title", List.of("column"), List.of(new Row("name", "why", List.of(EMPTY))), "Note")
            .draw();
    assertThat(differs(page, blank, 28, 24, 90, 44)).isTrue();
    assertThat(differs(page, blank, 178, 66, 230, 82)).isTrue();
    assertThat(differs(page, blank, 28, 138, 70, 151)).isTrue();
    assertThat(differs(page, blank, 28, 158, 60, 170)).isTrue();
    assertThat(differs(page, blank, 28, 240, 60, 253)).isTrue();
    assertThat(differs(page, blank, 178, 86, 310, 218)).isFalse();
  }

  private static boolean differs(
      BufferedImage a, BufferedImage b, int left, int top, int right, int bottom) {
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        if (a.getRGB(x, y) != b.getRGB(x, y)) {
          return true;
        }
      }
    }
    return false;
  }
}
