package mien.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import mien.core.GreyImage;
import org.junit.jupiter.api.Test;

class WarpTest {
  private static final GreyImage SQUARE = new GreyImage(2, 2, new byte[] {1, 2, 3, 4});

  private static void assertSeen(Warp warp, GreyImage picture, int width, float... seen) {
    assertThat(warp.sample(picture, width, seen.length / width))
        .usingComparatorWithPrecision(1e-4f)
        .containsExactly(seen);
  }

  @Test
  void seesThePictureAsItIsAMirrorOrUpsideDown() {
    assertSeen(new Warp(1, 1, 0, 0, 0), SQUARE, 2, 1, 2, 3, 4);
    assertSeen(new Warp(-1, 1, 0, 0, 0), SQUARE, 2, 2, 1, 4, 3);
    assertSeen(new Warp(1, -1, 0, 0, 0), SQUARE, 2, 3, 4, 1, 2);
  }

  @Test
  void theLookingFrameTurns() {
    assertSeen(new Warp(1, 1, Math.PI / 2, 0, 0), SQUARE, 2, 2, 4, 1, 3);
    assertSeen(new Warp(1, 1, Math.PI, 0, 0), SQUARE, 2, 4, 3, 2, 1);
  }

  @Test
  void theBorderIsRepeatedBeyondIt() {
    assertSeen(new Warp(1, 1, 0, 0.5, 0), SQUARE, 2, 2, 2, 4, 4);
    assertSeen(new Warp(1, 1, 0, 0, -0.5), SQUARE, 2, 1, 2, 1, 2);
    assertSeen(new Warp(9, 9, 0, 0, 0), SQUARE, 2, 1, 2, 3, 4);
  }

  @Test
  void betweenPixelCentresItIsBilinear() {
    GreyImage line = new GreyImage(2, 1, new byte[] {0, (byte) 200});
    assertSeen(new Warp(0.5, 1, 0, 0, 0), line, 2, 50, 150);
    assertSeen(new Warp(1, 1, 0, 0, 0), line, 4, 0, 50, 150, 200);
    assertSeen(new Warp(1, 1, 0, 0.25, 0), line, 2, 100, 200);
    assertSeen(new Warp(0.5, 0.5, 0, 0, 0), SQUARE, 1, 2.5f);
  }
}
