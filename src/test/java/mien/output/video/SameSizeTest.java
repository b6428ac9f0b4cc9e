package mien.output.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.GreyImage;
import org.junit.jupiter.api.Test;

class SameSizeTest {
  private final SameSize size = new SameSize();

  private static FrameResult white(int width, int height, FaceBox face) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D g = picture.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, width, height);
    g.dispose();
    GreyImage grey = new GreyImage(width, height, new byte[width * height]);
    return new FrameResult(
        new Frame(3, 120_000, 9, grey, picture),
        List.of(new Face(1, face, 0.9, null, null)),
        List.of(face),
        List.of(),
        7);
  }

  @Test
  void framesOfTheFirstSizeStayAsTheyAre() {
    FrameResult first = white(40, 20, new FaceBox(1, 2, 3, 4));
    FrameResult second = white(40, 20, new FaceBox(2, 3, 4, 5));
    assertThat(size.of(first)).isSameAs(first);
    assertThat(size.of(second)).isSameAs(second);
  }

  @Test
  void anotherSizeIsShownWholeInTheFirst() {
    size.of(white(40, 20, new FaceBox(0, 0, 1, 1)));

    FrameResult fitted = size.of(white(10, 10, new FaceBox(2, 3, 4, 5)));

    BufferedImage picture = fitted.frame().picture();
    assertThat(picture.getWidth()).isEqualTo(40);
    assertThat(picture.getHeight()).isEqualTo(20);
    assertThat(new Color(picture.getRGB(5, 10))).isEqualTo(Color.BLACK);
    assertThat(new Color(picture.getRGB(20, 10))).isEqualTo(Color.WHITE);
    assertThat(fitted.frame().width()).isEqualTo(40);
    assertThat(fitted.frame().timestampMicros()).isEqualTo(120_000);
    assertThat(fitted.frame().stored(new FaceBox(1, 1, 1, 1))).isEqualTo(new FaceBox(1, 1, 1, 1));
    assertThat(fitted.faces().get(0).box()).isEqualTo(new FaceBox(14, 6, 8, 10));
    assertThat(fitted.doubtful()).containsExactly(new FaceBox(14, 6, 8, 10));
    assertThat(fitted.marker()).isEqualTo(7);
  }
}
