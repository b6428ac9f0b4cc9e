package mien.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import mien.core.Frame;
import mien.core.GreyImage;
import mien.render.Placement;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PicturePainterTest {
  private static final int WIDTH = 40;
  private static final int HEIGHT = 30;

  @AutoClose private final PicturePainter painter = new PicturePainter();
  private final Random random = new Random(1);

  @Test
  void anExpectedPictureIsPaintedAsOneThatWasNot() {
    Frame first = frame();
    Frame second = frame();
    int[] wanted = painted(new PicturePainter(), second, 100, 90, false, g -> {});
    painted(painter, first, 100, 90, false, g -> {});

    painter.expect(second);

    assertThat(painted(painter, second, 100, 90, false, g -> {})).isEqualTo(wanted);
    assertThat(painted(painter, second, 100, 90, false, g -> {})).isEqualTo(wanted);
  }

  @Test
  void framesThatWereDroppedAreLeftOut() {
    painted(painter, frame(), 100, 90, true, g -> {});
    for (int round = 0; round < 5; round++) {
      List<Frame> frames = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        frames.add(frame());
        painter.expect(frames.get(i));
      }
      for (int shown : new int[] {1, 3}) {
        int[] wanted = painted(new PicturePainter(), frames.get(shown), 100, 90, true, g -> {});
        assertThat(painted(painter, frames.get(shown), 100, 90, true, g -> {})).isEqualTo(wanted);
      }
    }
  }

  @Test
  void aPanelOfAnotherSizeThanExpectedGetsItsOwn() {
    painted(painter, frame(), 100, 90, false, g -> {});
    Frame next = frame();
    painter.expect(next);

    assertThat(painted(painter, next, 60, 90, false, g -> {}))
        .isEqualTo(painted(new PicturePainter(), next, 60, 90, false, g -> {}));
    painter.expect(next);
    assertThat(painted(painter, next, 60, 90, true, g -> {}))
        .isEqualTo(painted(new PicturePainter(), next, 60, 90, true, g -> {}));
  }

  @Test
  void drawsOverThePictureInThePlaceOfTheSurface() {
    Consumer<Graphics2D> line =
        g -> {
          g.setColor(Color.RED);
          g.fillRect(50, 0, 1, 90);
        };
    int[] picture = painted(painter, frame(), 100, 90, false, line);
    assertThat(picture[45 * 100 + 50] & 0xffffff).isEqualTo(0xff0000);
    assertThat(picture[45 * 100 + 49] & 0xffffff).isNotEqualTo(0xff0000);
    assertThat(picture[50] & 0xffffff).as("above the picture is nothing").isZero();
  }

  @Test
  void alsoWhereItIsLargerThanIsScaled() {
    int[] picture =
        painted(
            painter,
            frame(),
            2000,
            1500,
            false,
            g -> {
              g.setColor(Color.RED);
              g.fillRect(1000, 0, 1, 1500);
            });
    assertThat(picture[700 * 2000 + 1000] & 0xffffff).isEqualTo(0xff0000);
    assertThat(picture[700 * 2000 + 999] & 0xffffff).isNotEqualTo(0xff0000);
  }

  @Test
  void goesOnAfterItWasClosed() {
    painted(painter, frame(), 100, 90, false, g -> {});
    Frame next = frame();
    painter.expect(next);
    painter.close();
    painter.expect(next);

    assertThat(painted(painter, next, 100, 90, false, g -> {}))
        .isEqualTo(painted(new PicturePainter(), next, 100, 90, false, g -> {}));
  }

  private Frame frame() {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        picture.setRGB(x, y, random.nextInt());
      }
    }
    GreyImage grey = new GreyImage(WIDTH, HEIGHT, new byte[WIDTH * HEIGHT]);
    return new Frame(0, 0, System.nanoTime(), grey, picture);
  }

  private static int[] painted(
      PicturePainter painter,
      Frame frame,
      int width,
      int height,
      boolean mirrored,
      Consumer<Graphics2D> over) {
    BufferedImage surface = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = surface.createGraphics();
    Placement at = Placement.fit(WIDTH, HEIGHT, width, height, mirrored);
    painter.paint(g, frame.picture(), at, over);
    g.dispose();
    return surface.getRGB(0, 0, width, height, null, 0, width);
  }
}
