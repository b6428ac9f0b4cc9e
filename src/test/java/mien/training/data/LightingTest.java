package mien.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import mien.classify.FacePreprocessor;
import mien.classify.ModelCard;
import mien.classify.illumination.Normalisation;
import mien.core.GreyImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LightingTest {
  private static final int SIDE = 48;
  private static final int SEEDS = 40;

  private final GreyImage face = face();

  static Lighting[] lights() {
    return new Lighting[] {
      Lighting.AS_IS.gamma(1.6), Lighting.AS_IS.ramp(0.7, 1), Lighting.AS_IS.blur(1.2 / 48, 1)
    };
  }

  /** In the network's units, of which a picture's deviation is 0.8. */
  @ParameterizedTest
  @MethodSource("lights")
  void survivesThatTheIlluminationIsNormalised(Lighting light) {
    float[] plain = seen(face);
    double sum = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      float[] lit = seen(lit(light, seed));
      double squares =
          IntStream.range(0, lit.length).mapToDouble(i -> Math.pow(lit[i] - plain[i], 2)).sum();
      sum += Math.sqrt(squares / lit.length);
    }
    assertThat(sum / SEEDS).isGreaterThan(0.05);
  }

  /** Why neither is offered. */
  @Test
  void brightnessAndContrastWouldNot() {
    byte[] pixels = face.pixels().clone();
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (20 + 0.6 * (pixels[i] & 0xff));
    }
    float[] plain = seen(face);
    float[] changed = seen(new GreyImage(SIDE, SIDE, pixels));
    for (int i = 0; i < plain.length; i++) {
      assertThat(changed[i]).isCloseTo(plain[i], within(0.03f));
    }
  }

  @Test
  void gammaStaysBetweenItsExponentAndTheInverse() {
    double[] levels = new double[400];
    for (int seed = 0; seed < levels.length; seed++) {
      float[] grey = {127.5f};
      levels[seed] =
          Lighting.AS_IS.gamma(1.6).apply(grey, 1, 1, Augmentation.random(seed, 0, 0))[0] / 255;
    }
    assertThat(Arrays.stream(levels).min().orElseThrow())
        .isCloseTo(Math.pow(0.5, 1.6), within(0.01));
    assertThat(Arrays.stream(levels).max().orElseThrow())
        .isCloseTo(Math.pow(0.5, 1 / 1.6), within(0.01));
  }

  @Test
  void aRampDarkensOneSideAndLeavesTheOther() {
    float[] white = new float[SIDE * SIDE];
    Arrays.fill(white, 255);
    Lighting ramp = Lighting.AS_IS.ramp(0.7, 1);
    double darkest = 255;
    for (int seed = 0; seed < SEEDS; seed++) {
      float[] lit = ramp.apply(white, SIDE, SIDE, Augmentation.random(seed, 0, 0));
      float[] sorted = lit.clone();
      Arrays.sort(sorted);
      assertThat(sorted[sorted.length - 1]).isGreaterThan(245);
      float across = lit[0] + lit[lit.length - 1] - lit[SIDE - 1] - lit[lit.length - SIDE];
      assertThat(across).as("a plane").isCloseTo(0, within(0.1f));
      darkest = Math.min(darkest, sorted[0]);
    }
    assertThat(darkest).isBetween(0.3 * 255, 0.45 * 255);
  }

  @Test
  void someRampsComeFromEverySide() {
    float[] white = new float[SIDE * SIDE];
    Arrays.fill(white, 255);
    boolean[] brightest = new boolean[4];
    for (int seed = 0; seed < SEEDS; seed++) {
      float[] lit =
          Lighting.AS_IS.ramp(0.7, 1).apply(white, SIDE, SIDE, Augmentation.random(seed, 0, 0));
      brightest[0] |= lit[0] > lit[SIDE - 1];
      brightest[1] |= lit[0] < lit[SIDE - 1];
      brightest[2] |= lit[0] > lit[lit.length - SIDE];
      brightest[3] |= lit[0] < lit[lit.length - SIDE];
    }
    assertThat(brightest).containsOnly(true);
  }

  /** From black to white over the whole, with edges two pixels wide. */
  private static GreyImage face() {
    byte[] pixels = new byte[SIDE * SIDE];
    Random random = new Random(3);
    for (int y = 0; y < SIDE; y += 2) {
      for (int x = 0; x < SIDE; x += 2) {
        byte grey = (byte) random.nextInt(256);
        for (int at : new int[] {0, 1, SIDE, SIDE + 1}) {
          pixels[y * SIDE + x + at] = grey;
        }
      }
    }
    return new GreyImage(SIDE, SIDE, pixels);
  }

  private GreyImage lit(Lighting light, int seed) {
    return Augmentation.NONE.with(light).apply(face, SIDE, SIDE, Augmentation.random(seed, 0, 0));
  }

  private static float[] seen(GreyImage picture) {
    ModelCard.Input input =
        new ModelCard.Input(1, SIDE, SIDE, 0.5, 0.25, 0, Normalisation.STANDARDISATION);
    try (FacePreprocessor preprocessor = new FacePreprocessor(input)) {
      FloatBuffer values = FloatBuffer.allocate(preprocessor.length());
      preprocessor.crop(picture, values, 0);
      return values.array();
    }
  }
}
