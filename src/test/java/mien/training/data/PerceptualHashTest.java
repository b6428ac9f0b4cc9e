package mien.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import mien.core.GreyImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerceptualHashTest {
  /** Smooth noise in the middle greys, so that nothing is cut off when it is brightened. */
  private static GreyImage picture(long seed, int scale, int brighter) {
    GreyImage noise = Resize.to(TinySet.noise(seed, 8, 8), 32, 32);
    int side = 32 * scale;
    byte[] pixels = new byte[side * side];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (60 + noise.at(i % side / scale, i / side / scale) / 2 + brighter);
    }
    return new GreyImage(side, side, pixels);
  }

  private static int distance(GreyImage a, GreyImage b) {
    return Long.bitCount(PerceptualHash.of(a) ^ PerceptualHash.of(b));
  }

  /** {@code 128 ± 100 cos((x + 0.5) (u + 1) π / 32) cos((y + 0.5) (v + 1) π / 32)}. */
  private static GreyImage wave(int u, int v, int height) {
    byte[] pixels = new byte[32 * 32];
    for (int i = 0; i < pixels.length; i++) {
      double across = Math.cos((i % 32 + 0.5) * (u + 1) * Math.PI / 32);
      double down = Math.cos((i / 32 + 0.5) * (v + 1) * Math.PI / 32);
      pixels[i] = (byte) Math.round(128 + height * across * down);
    }
    return new GreyImage(32, 32, pixels);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "7, 0", "0, 7", "3, 5"})
  void eachBitIsTheSignOfAWave(int u, int v) {
    long bit = 1L << (8 * v + u);
    assertThat(PerceptualHash.of(wave(u, v, 100)) & bit).isEqualTo(bit);
    assertThat(PerceptualHash.of(wave(u, v, -100)) & bit).isZero();
  }

  @Test
  void brightnessAndSizeChangeNothing() {
    assertThat(distance(picture(1, 1, 0), picture(1, 1, 50))).isZero();
    assertThat(distance(picture(1, 1, 0), picture(1, 3, 0))).isZero();
  }

  @Test
  void halfOfTheBitsAreSetAndOtherPicturesHaveOthers() {
    assertThat(Long.bitCount(PerceptualHash.of(picture(1, 1, 0)))).isEqualTo(32);
    for (int seed = 2; seed < 12; seed++) {
      assertThat(distance(picture(1, 1, 0), picture(seed, 1, 0))).isBetween(12, 52);
    }
  }
}
