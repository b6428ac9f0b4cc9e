package mien.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BinaryPatternsTest {
  private static final int SIDE = 64;

  private static double[] noise() {
    Random random = new Random(5);
    double[] values = new double[SIDE * SIDE];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextInt(256);
    }
    return values;
  }

  @Test
  void everyCellHasLengthOne() {
    float[] patterns = BinaryPatterns.of(noise(), SIDE);
    for (int cell = 0; cell < BinaryPatterns.CELLS * BinaryPatterns.CELLS; cell++) {
      double squares = 0;
      for (int k = 0; k < BinaryPatterns.PATTERNS; k++) {
        squares += Math.pow(patterns[cell * BinaryPatterns.PATTERNS + k], 2);
      }
      assertThat(squares).isCloseTo(1, Offset.offset(1e-5));
    }
  }

  @Test
  void lightAndContrastDoNotCount() {
    double[] values = noise();
    double[] darker = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      darker[i] = 40 + values[i] / 3;
    }

    assertThat(BinaryPatterns.of(darker, SIDE)).containsExactly(BinaryPatterns.of(values, SIDE));
  }

  @Test
  void aFlatPictureIsOneUniformPattern() {
    float[] patterns = BinaryPatterns.of(new double[SIDE * SIDE], SIDE);
    int all = 0;
    for (float pattern : patterns) {
      assertThat(pattern).isIn(0f, 1f);
      all += (int) pattern;
    }

    assertThat(all).isEqualTo(BinaryPatterns.CELLS * BinaryPatterns.CELLS);
    assertThat(patterns[BinaryPatterns.PATTERNS - 2])
        .isEqualTo(1); // all eight neighbours as bright
  }
}
