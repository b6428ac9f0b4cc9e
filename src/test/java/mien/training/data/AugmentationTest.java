package mien.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import mien.core.GreyImage;
import org.junit.jupiter.api.Test;

class AugmentationTest {
  private static final Augmentation STRONG =
      Augmentation.of(
              Geometry.WHOLE
                  .view(40 / 48.0)
                  .mirror(0.5)
                  .upsideDown(0.1)
                  .rotation(15)
                  .shift(4 / 48.0)
                  .farShift(0.08, 0.5)
                  .scale(0.15)
                  .aspect(0.2))
          .with(Lighting.AS_IS.gamma(1.6).ramp(0.6, 0.5).blur(0.02, 0.5));

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
    Augmentation middle = Augmentation.of(Geometry.WHOLE.view(40 / 48.0));
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
  void stretchesWithoutChangingTheArea() {
    Geometry stretched = Geometry.WHOLE.aspect(0.2);
    double least = 1;
    double most = 1;
    for (int seed = 0; seed < 200; seed++) {
      Warp warp = stretched.warp(random(seed));
      assertThat(warp.zoomX() * warp.zoomY()).isCloseTo(1, within(1e-9));
      least = Math.min(least, warp.zoomX() / warp.zoomY());
      most = Math.max(most, warp.zoomX() / warp.zoomY());
    }
    assertThat(least).isBetween(1 / 1.2, 0.85);
    assertThat(most).isBetween(1.18, 1.2);
  }

  @Test
  void shiftsHalfOfThePicturesFarther() {
    Geometry shifted = Geometry.WHOLE.shift(0.08).farShift(0.08, 0.5);
    int far = 0;
    for (int seed = 0; seed < 2000; seed++) {
      double shift = Math.abs(shifted.warp(random(seed)).shiftX());
      assertThat(shift).isLessThan(0.16);
      far += shift > 0.08 ? 1 : 0;
    }
    // Two even shifts together pass the reach of one in a quarter of the cases.
    assertThat(far / 2000.0).isCloseTo(0.125, within(0.03));
  }

  private static byte[] copy(long seed, int epoch, int index) {
    return STRONG.apply(ramp(48, 48), 40, 40, Augmentation.random(seed, epoch, index)).pixels();
  }

  private static Augmentation only(double mirror, double upsideDown, double rotation) {
    return Augmentation.of(Geometry.WHOLE.mirror(mirror).upsideDown(upsideDown).rotation(rotation));
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
