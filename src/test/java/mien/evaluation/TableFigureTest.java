package mien.evaluation;

import static mien.core.Emotion.ANGER;
import static mien.core.Emotion.FEAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFigureTest {
  private static final List<Prediction> THREE_OF_FOUR =
      Faces.all(
          Faces.times(3, Faces.said(ANGER, ANGER, 0.9)),
          Faces.times(1, Faces.said(ANGER, FEAR, 0.9)));

  @TempDir Path folder;

  @Test
  void aConfusionMatrixHasTheEmotionsThatOccur() {
    TableFigure figure = TableFigure.counts(ConfusionMatrix.of(THREE_OF_FOUR));
    assertThat(figure.columns()).containsExactly("anger", "fear");
    assertThat(figure.rows())
        .containsExactly(
            new TableFigure.Row(
                "anger",
                List.of(new TableFigure.Cell("3", 0.75), new TableFigure.Cell("1", 0.25))));
  }

  @Test
  void itIsWrittenAsPixelsAndAsLetters() throws IOException {
    TableFigure figure =
        new TableFigure(
            List.of("East & West"),
            List.of(
                new TableFigure.Row("anger", List.of(new TableFigure.Cell("100.0", 1))),
                new TableFigure.Row("fear", List.of(new TableFigure.Cell("0.0", 0)))));

    figure.write(folder.resolve("new"), "errors");

    BufferedImage png = ImageIO.read(folder.resolve("new/errors.png").toFile());
    assertThat(png.getWidth()).isEqualTo(2 * figure.width());
    // Near the corners of the two cells, where no letter is: full and nearly none.
    assertThat(png.getRGB(2 * 92 + 4, 2 * 26 + 4) & 0xffffff).isEqualTo(0x1d4e78);
    assertThat(png.getRGB(2 * 92 + 4, 2 * 70 + 4) & 0xffffff).isEqualTo(0xf7f8fa);
    assertThat(Files.readString(folder.resolve("new/errors.svg")))
        .startsWith("<svg xmlns=")
        .contains(">East &amp; West</text>", "fill=\"#1d4e78\"", ">100.0</text>")
        .endsWith("</svg>\n");
  }
}
