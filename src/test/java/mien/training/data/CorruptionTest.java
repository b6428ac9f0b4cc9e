package mien.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.Arrays;
import mien.classify.ModelCard;
import mien.classify.illumination.Normalisation;
import org.junit.jupiter.api.Test;

class CorruptionTest {
  private static final ModelCard.Input INPUT =
      new ModelCard.Input(1, 48, 48, 0.5, 0.25, 0, Normalisation.NONE);

  /** Of black to white in the network's input. */
  private static final double RANGE = 4;

  @Test
  void noiseHasAStandardDeviationUpToTheOneAskedFor() {
    double[] deviations = new double[200];
    for (int seed = 0; seed < deviations.length; seed++) {
      double squares = 0;
      for (float value : corrupted(Corruption.NONE.noise(0.05), INPUT, 0, seed)) {
        squares += value * value;
      }
      deviations[seed] = Math.sqrt(squares / (48 * 48)) / RANGE;
    }
    assertThat(Arrays.stream(deviations).max().orElseThrow()).isCloseTo(0.05, within(0.003));
    assertThat(Arrays.stream(deviations).average().orElseThrow()).isCloseTo(0.025, within(0.003));
  }

  @Test
  void erasesARectangleOfTheSizesOfThePaper() {
    for (int seed = 0; seed < 50; seed++) {
      int erased = 0;
      for (float value : corrupted(Corruption.NONE.erasing(1), INPUT, 3, seed)) {
        erased += value == 3 ? 0 : 1;
      }
      assertThat(erased / (48 * 48.0)).isBetween(0.015, 0.34);
    }
  }

  @Test
  void staysBetweenBlackAndWhite() {
    for (float value : corrupted(new Corruption(0.5, 1), INPUT, 0, 1)) {
      assertThat(value).isBetween(-2f, 2f);
    }
  }

  @Test
  void spoilsAllChannelsAlikeAndNothingBefore() {
    ModelCard.Input colour = new ModelCard.Input(3, 8, 8, 0.5, 0.25, 0, Normalisation.NONE);
    FloatBuffer values = FloatBuffer.allocate(64 + 3 * 64);
    new Corruption(0.1, 1).apply(values, 64, colour, Augmentation.random(1, 0, 0));
    float[] all = values.array();
    assertThat(Arrays.copyOfRange(all, 0, 64)).containsOnly(0);
    float[] red = Arrays.copyOfRange(all, 64, 128);
    assertThat(red).isNotEqualTo(new float[64]);
    assertThat(Arrays.copyOfRange(all, 128, 192)).isEqualTo(red);
    assertThat(Arrays.copyOfRange(all, 192, 256)).isEqualTo(red);
  }

  private static float[] corrupted(
      Corruption corruption, ModelCard.Input input, float before, long seed) {
    float[] values = new float[48 * 48];
    Arrays.fill(values, before);
    FloatBuffer buffer = FloatBuffer.wrap(values);
    corruption.apply(buffer, 0, input, Augmentation.random(seed, 0, 0));
    return values;
  }
}
