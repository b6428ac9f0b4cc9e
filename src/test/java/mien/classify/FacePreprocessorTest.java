package mien.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.function.DoubleBinaryOperator;
import mien.classify.illumination.Normalisation;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.TurnedBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FacePreprocessorTest {

  @Test
  void aCropOfTheRightSizeKeepsItsPixelsAndIsScaledAndRepeated() {
    float[] out = new float[20];
    var input = new ModelCard.Input(2, 3, 3, 0.5, 0.25, 0.2, Normalisation.NONE);
    try (var faces = new FacePreprocessor(input)) {
      assertThat(faces.length()).isEqualTo(18);
      faces.crop(gradient(3, 3), FloatBuffer.wrap(out), 1);
    }
    assertThat(out[0]).isZero();
    assertThat(out[19]).isZero();
    for (int i = 0; i < 9; i++) {
      float expected = (float) ((gradient(3, 3).at(i % 3, i / 3) / 255.0 - 0.5) / 0.25);
      assertThat(out[1 + i]).isCloseTo(expected, within(1e-6f));
      assertThat(out[10 + i]).isEqualTo(out[1 + i]);
    }
  }

  @Test
  void aFaceIsCutOutWithItsMargin() {
    GreyImage picture = gradient(20, 16);
    // 4 pixels and half of them on each side: 8 from (4, 3) on.
    float[] out = pixels(input(8, 0.5, Normalisation.NONE), picture, new FaceBox(6, 5, 4, 4));
    for (int y = 0; y < 8; y++) {
      for (int x = 0; x < 8; x++) {
        assertThat(out[y * 8 + x]).isCloseTo(picture.at(4 + x, 3 + y), within(1e-3f));
      }
    }
  }

  @Test
  void outsideThePictureItsBorderIsRepeated() {
    GreyImage picture = gradient(6, 5);
    for (FaceBox box :
        new FaceBox[] {
          new FaceBox(-3, -2, 8, 8),
          new FaceBox(4, 3, 8, 8),
          new FaceBox(-20, 1, 8, 8),
          new FaceBox(30, 30, 8, 8)
        }) {
      float[] out = pixels(input(8, 0, Normalisation.NONE), picture, box);
      for (int y = 0; y < 8; y++) {
        for (int x = 0; x < 8; x++) {
          int px = Math.min(Math.max((int) box.x() + x, 0), 5);
          int py = Math.min(Math.max((int) box.y() + y, 0), 4);
          assertThat(out[y * 8 + x]).isCloseTo(picture.at(px, py), within(1e-3f));
        }
      }
    }
  }

  @Test
  void shrinkingAverages() {
    byte[] stripes = new byte[64];
    for (int i = 0; i < 64; i += 2) {
      stripes[i] = (byte) 200;
    }
    float[] out = crop(input(4, 0, Normalisation.NONE), new GreyImage(8, 8, stripes));
    assertThat(out).containsOnly(out[0]);
    assertThat(out[0]).isCloseTo(100, within(1e-3f));
  }

  @Test
  void aLongCropIsMadeSquareNotSquashed() {
    GreyImage picture = gradient(4, 8);
    float[] out = crop(input(8, 0, Normalisation.NONE), picture);
    assertThat(out[0]).isCloseTo(picture.at(0, 0), within(1e-3f));
    assertThat(out[4]).isCloseTo(picture.at(2, 0), within(1e-3f));
    assertThat(out[7]).isCloseTo(picture.at(3, 0), within(1e-3f));
  }

  @ParameterizedTest
  @EnumSource(Normalisation.class)
  void everyNormalisationStaysInRangeAndForgetsThePictureBefore(Normalisation normalisation) {
    try (var faces = new FacePreprocessor(input(16, 0, normalisation))) {
      float[] first = new float[256];
      float[] again = new float[256];
      faces.crop(face(1), FloatBuffer.wrap(first), 0);
      faces.crop(gradient(16, 16), FloatBuffer.wrap(again), 0);
      faces.crop(face(1), FloatBuffer.wrap(again), 0);
      assertThat(again).isEqualTo(first);
      for (float v : first) {
        assertThat(v * 255).isBetween(0f, 255.001f);
      }
    }
  }

  /** What normalisation is for: the same face under half the light gives nearly the same input. */
  @ParameterizedTest
  @EnumSource(value = Normalisation.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void everyNormalisationBringsTheSameFaceInOtherLightNearer(Normalisation normalisation) {
    double plain = distance(Normalisation.NONE, face(1), face(0.5));
    assertThat(distance(normalisation, face(1), face(0.5))).isLessThan(plain / 2);
  }

  @Test
  void aStandardisedPictureHasTheMeanAndTheDeviationOfAll() {
    float[] out = crop(input(16, 0, Normalisation.STANDARDISATION), gradient(16, 16));
    double mean = 0;
    double squares = 0;
    for (float v : out) {
      mean += v / out.length;
      squares += v * v / out.length;
    }
    assertThat(mean).isCloseTo(127.5, within(0.1));
    assertThat(Math.sqrt(squares - mean * mean)).isCloseTo(51, within(0.1));
  }

  @ParameterizedTest
  @EnumSource(Normalisation.class)
  void aFlatPictureStaysFlat(Normalisation normalisation) {
    float[] out = crop(input(16, 0, normalisation), new GreyImage(16, 16, new byte[256]));
    for (float v : out) {
      assertThat(v).isFinite().isCloseTo(out[0], within(1e-2f));
    }
  }

  private static double distance(Normalisation normalisation, GreyImage a, GreyImage b) {
    float[] one = crop(input(16, 0, normalisation), a);
    float[] other = crop(input(16, 0, normalisation), b);
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += Math.abs(one[i] - other[i]);
    }
    return sum / one.length;
  }

  private static ModelCard.Input input(int size, double margin, Normalisation normalisation) {
    return new ModelCard.Input(1, size, size, 0, 1, margin, normalisation);
  }

  private static float[] crop(ModelCard.Input input, GreyImage picture) {
    return pixels(input, picture, picture.bounds());
  }

  /** From 0 to 255. */
  private static float[] pixels(ModelCard.Input input, GreyImage picture, FaceBox box) {
    return pixels(input, picture, TurnedBox.upright(box));
  }

  private static float[] pixels(ModelCard.Input input, GreyImage picture, TurnedBox box) {
    try (var faces = new FacePreprocessor(input)) {
      float[] out = new float[faces.length()];
      faces.face(picture, box, FloatBuffer.wrap(out), 0);
      for (int i = 0; i < out.length; i++) {
        out[i] *= 255;
      }
      return out;
    }
  }

  private static GreyImage gradient(int width, int height) {
    byte[] pixels = new byte[width * height];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (i % width * 9 + i / width * 5);
    }
    return new GreyImage(width, height, pixels);
  }

  /** Two dark eyes and a mouth on a bright ground, 16x16. */
  private static GreyImage face(double light) {
    byte[] pixels = new byte[256];
    for (int i = 0; i < 256; i++) {
      int x = i % 16;
      int y = i / 16;
      boolean eye = y >= 4 && y <= 5 && (x >= 3 && x <= 5 || x >= 10 && x <= 12);
      boolean mouth = y == 11 && x >= 5 && x <= 10;
      pixels[i] = (byte) ((eye ? 40 : mouth ? 90 : 180 + x * 3) * light);
    }
    return new GreyImage(16, 16, pixels);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-90, -30, 12, 45, 180})
  void anUprightCropShowsATurnedFaceAsAnUprightOne(double degrees) {
    DoubleBinaryOperator brightness = (x, y) -> 128 + 1.1 * x + 0.6 * y + 0.01 * x * y;
    FaceBox box = new FaceBox(60, 70, 60, 60);
    double cos = Math.cos(Math.toRadians(degrees));
    double sin = Math.sin(Math.toRadians(degrees));
    byte[] upright = new byte[180 * 180];
    byte[] turned = new byte[180 * 180];
    for (int i = 0; i < upright.length; i++) {
      double x = i % 180 + 0.5 - box.centerX();
      double y = i / 180 + 0.5 - box.centerY();
      upright[i] = grey(brightness.applyAsDouble(x, y));
      turned[i] = grey(brightness.applyAsDouble(x * cos + y * sin, y * cos - x * sin));
    }
    var crop = input(20, 0.1, Normalisation.NONE).with(0.1, Crop.UPRIGHT);
    float[] expected = pixels(crop, new GreyImage(180, 180, upright), TurnedBox.upright(box));
    GreyImage picture = new GreyImage(180, 180, turned);

    assertThat(pixels(crop, picture, new TurnedBox(box, degrees)))
        .containsExactly(expected, within(1.5f));
    assertThat(pixels(crop.with(0.1, Crop.BOX), picture, new TurnedBox(box, degrees)))
        .isEqualTo(pixels(crop, picture, TurnedBox.upright(box)));
  }

  private static byte grey(double value) {
    return (byte) Math.round(Math.max(0, Math.min(255, value)));
  }
}
