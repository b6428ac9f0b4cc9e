package mien.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import mien.core.GreyImage;
import org.junit.jupiter.api.Test;

class AugmentationTest {
  private static final Augmentation STRONG =
      new Augmentation(40 / 48.0, 0.5, 0.1, 15, 4 / 48.0, 0.15, 0.25, 0.25, 0.02, 0.5);

  @Test
  void noneLeavesEveryPixel() {
    GreyImage ramp = ramp(48, 48);
    assertThat(Augmentation.NONE.apply(ramp, 48, 48, random(0)).pixels()).isEqualTo(ramp.pixels());
  }

  @Test
  void givesTheSameCopyForTheSameSeedEpochAndIndexAlone() {
    byte[] copy = copy(7, 3, 11);
    assertThat(copy(7, 3, 11)).isEqualTo(copy);
    assertThat(copy(8, 3, 11)).isNotEqualTo(copy);
    assertThat(copy(7, 4, 11)).isNotEqualTo(copy);
    assertThat(copy(7, 3, 12)).isNotEqualTo(copy);
  }

  @Test
  void mirrorsAndTurnsUpsideDown() {
    GreyImage picture = new GreyImage(2, 2, new byte[] {1, 2, 3, 4});
    assertThat(only(1, 0, 0).apply(picture, 2, 2, random(0)).pixels()).containsExactly(2, 1, 4, 3);
    assertThat(only(0, 1, 0).apply(picture, 2, 2, random(0)).pixels()).containsExactly(3, 4, 1, 2);
  }

  @Test
  void seesTheMiddleOfThePicturePixelForPixel() {
    GreyImage ramp = ramp(48, 48);
    Augmentation middle = new Augmentation(40 / 48.0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    GreyImage seen = middle.apply(ramp, 40, 40, random(0));
    for (int y = 0; y < 40; y++) {
      for (int x = 0; x < 40; x++) {
        assertThat(seen.at(x, y)).isCloseTo(ramp.at(x + 4, y + 4), within(1));
      }
    }
  }

  @Test
  void averagesLargePicturesDownInsteadOfSkippingPixels() {
    byte[] chequers = new byte[96 * 96];
    for (int i = 0; i < chequers.length; i++) {
      chequers[i] = (byte) ((i + i / 96) % 2 == 0 ? 255 : 0);
    }
    GreyImage small = Augmentation.NONE.apply(new GreyImage(96, 96, chequers), 48, 48, random(0));
    for (byte pixel : small.pixels()) {
      assertThat(pixel & 0xff).isEqualTo(128);
    }
  }

  @Test
  void rotationKeepsTheCentreAndMovesTheCorner() {
    Augmentation turned = only(0, 0, 45);
    assertThat(turned.apply(dot(49, 24, 24), 49, 49, random(5)).at(24, 24)).isEqualTo(255);
    assertThat(turned.apply(dot(49, 4, 4), 49, 49, random(5)).at(4, 4)).isLessThan(255);
  }

  @Test
  void noiseHasAStandardDeviationUpToTheOneAskedFor() {
    byte[] grey = new byte[100 * 100];
    Arrays.fill(grey, (byte) 128);
    Augmentation noisy = new Augmentation(1, 0, 0, 0, 0, 0, 0, 0, 0.05, 0);
    double[] deviations = new double[200];
    for (int seed = 0; seed < deviations.length; seed++) {
      GreyImage copy = noisy.apply(new GreyImage(100, 100, grey), 100, 100, random(seed));
      double squares = 0;
      for (byte pixel : copy.pixels()) {
        squares += Math.pow((pixel & 0xff) - 128, 2);
      }
      deviations[seed] = Math.sqrt(squares / 10_000) / 255;
    }
    assertThat(Arrays.stream(deviations).max().orElseThrow()).isCloseTo(0.05, within(0.003));
    assertThat(Arrays.stream(deviations).average().orElseThrow()).isCloseTo(0.025, within(0.003));
  }

  @Test
  void erasesARectangleOfTheSizesOfThePaper() {
    GreyImage black = new GreyImage(48, 48, new byte[48 * 48]);
    Augmentation erasing = new Augmentation(1, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    for (int seed = 0; seed < 50; seed++) {
      int erased = 0;
      for (byte pixel : erasing.apply(black, 48, 48, random(seed)).pixels()) {
        erased += pixel == 0 ? 0 : 1;
      }
      assertThat(erased / (48 * 48.0)).isBetween(0.015, 0.34);
    }
  }

  private static byte[] copy(long seed, int epoch, int index) {
    return STRONG.apply(ramp(48, 48), 40, 40, Augmentation.random(seed, epoch, index)).pixels();
  }

  private static Augmentation only(double mirror, double upsideDown, double rotation) {
    return new Augmentation(1, mirror, upsideDown, rotation, 0, 0, 0, 0, 0, 0);
  }

  private static RandomGenerator random(long seed) {
    return Augmentation.random(seed, 0, 0);
  }

  private static GreyImage ramp(int width, int height) {
    byte[] pixels = new byte[width * height];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (i * 7);
    }
    return new GreyImage(width, height, pixels);
  }

  private static GreyImage dot(int size, int x, int y) {
    byte[] pixels = new byte[size * size];
    pixels[y * size + x] = (byte) 255;
    return new GreyImage(size, size, pixels);
  }
}
