package mien.classify.illumination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;

import java.nio.ByteBuffer;
import java.util.function.IntBinaryOperator;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;

class DiffusionTest {
  private static float[] applied(int width, int height, IntBinaryOperator grey) {
    try (Mat in = new Mat(height, width, CV_8U);
        Mat out = new Mat(height, width, CV_32F)) {
      ByteBuffer pixels = in.createBuffer();
      for (int i = 0; i < width * height; i++) {
        pixels.put(i, (byte) grey.applyAsInt(i % width, i / width));
      }
      new Diffusion(height, width).apply(in, out);
      float[] result = new float[width * height];
      Pixels.read(out, result);
      return result;
    }
  }

  @Test
  void aFlatPictureIsMiddleGreyToItsBorders() {
    assertThat(applied(4, 3, (x, y) -> 200)).containsOnly(127.5f);
  }

  @Test
  void whatOnePixelGivesItsNeighbourTakes() {
    float[] two = applied(2, 1, (x, y) -> x == 0 ? 100 : 110);
    assertThat(two[0]).isLessThan(120);
    assertThat(two[0] + two[1]).isCloseTo(255, within(0.01f));
    float[] below = applied(1, 2, (x, y) -> y == 0 ? 100 : 110);
    assertThat(below).containsExactly(two, within(0.001f));
  }

  /** A texture of 4 % to the left, an edge of one to ten to the right. */
  @Test
  void smoothsWithinEdgesAndNotAcrossThem() {
    int width = 40;
    float[] seen =
        applied(width, 8, (x, y) -> x < 20 ? ((x + y) % 2 == 0 ? 49 : 51) : x < 30 ? 50 : 5);
    float texture = Math.abs(seen[4 * width + 10] - 127.5f);
    float edge = Math.abs(seen[4 * width + 29] - 127.5f);
    assertThat(texture).isGreaterThan(20);
    assertThat(edge).isLessThan(texture / 2);
  }

  @Test
  void theSamePartMayBeUsedAgain() {
    try (Mat in = new Mat(1, 2, CV_8U);
        Mat out = new Mat(1, 2, CV_32F)) {
      Diffusion diffusion = new Diffusion(1, 2);
      float[] first = new float[2];
      float[] second = new float[2];
      in.<ByteBuffer>createBuffer().put(0, (byte) 100).put(1, (byte) 110);
      diffusion.apply(in, out);
      Pixels.read(out, first);
      diffusion.apply(in, out);
      Pixels.read(out, second);
      assertThat(second).isEqualTo(first);
    }
  }
}
