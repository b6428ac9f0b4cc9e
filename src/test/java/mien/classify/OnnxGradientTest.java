package mien.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Random;
import mien.analysis.ExecutionProvider;
import mien.classify.OnnxGradient.Mode;
import mien.classify.OnnxGradient.Result;
import mien.core.InputException;
import mien.explain.ExplainableModels;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The network reads three channels of 20x20 pixels and knows seven classes. */
class OnnxGradientTest {
  private static final int EACH = 3 * 20 * 20;

  @TempDir static Path folder;
  private static Path model;

  @BeforeAll
  static void write() throws IOException {
    model = ExplainableModels.write(folder);
  }

  private static OnnxGradient open() {
    return new OnnxGradient(model, ExecutionProvider.CPU);
  }

  private static FloatBuffer noise(int faces) {
    FloatBuffer all =
        ByteBuffer.allocateDirect(faces * EACH * Float.BYTES)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
    Random random = new Random(1);
    for (int i = 0; i < faces * EACH; i++) {
      all.put(i, (float) random.nextGaussian());
    }
    return all;
  }

  private static double logProbability(float[] logits, int label) {
    double sum = 0;
    for (float logit : logits) {
      sum += Math.exp(logit);
    }
    return logits[label] - Math.log(sum);
  }

  @Test
  void isTheSlopeOfTheLogProbability() {
    FloatBuffer face = noise(1);
    try (OnnxGradient gradient = open()) {
      float[] slope = gradient.of(face, Mode.PLAIN, 3).gradients()[0];
      assertThat(slope).hasSize(EACH);
      float step = 0.05f;
      for (int pixel : new int[] {0, 210, 399, 777, EACH - 1}) {
        float before = face.get(pixel);
        face.put(pixel, before + step);
        double up = logProbability(gradient.of(face, Mode.OFF, 3).logits()[0], 3);
        face.put(pixel, before - step);
        double down = logProbability(gradient.of(face, Mode.OFF, 3).logits()[0], 3);
        face.put(pixel, before);
        assertThat(slope[pixel]).isCloseTo((float) ((up - down) / (2 * step)), within(2e-3f));
      }
    }
  }

  @Test
  void theWinnerIsTheMostProbableClass() {
    FloatBuffer face = noise(1);
    try (OnnxGradient gradient = open()) {
      Result winner = gradient.of(face, Mode.PLAIN, OnnxGradient.WINNER);
      int top = 0;
      for (int i = 1; i < 7; i++) {
        top = winner.logits()[0][i] > winner.logits()[0][top] ? i : top;
      }

      assertThat(winner.gradients()[0])
          .isEqualTo(gradient.of(face, Mode.PLAIN, top).gradients()[0])
          .isNotEqualTo(gradient.of(face, Mode.PLAIN, (top + 1) % 7).gradients()[0]);
    }
  }

  @Test
  void eachFaceOfABatchIsExplainedByItself() {
    FloatBuffer faces = noise(2);
    try (OnnxGradient gradient = open()) {
      Result both = gradient.of(faces, Mode.GUIDED, 1, 5);
      Result second = gradient.of(faces.slice(EACH, EACH), Mode.GUIDED, 5);

      assertThat(both.logits()).hasDimensions(2, 7);
      assertThat(both.gradients()).hasDimensions(2, EACH);
      assertThat(both.gradients()[1]).containsExactly(second.gradients()[0], within(1e-5f));
    }
  }

  @Test
  void theModesDiffer() {
    FloatBuffer face = noise(1);
    try (OnnxGradient gradient = open()) {
      float[] plain = gradient.of(face, Mode.PLAIN, 0).gradients()[0];
      float[] guided = gradient.of(face, Mode.GUIDED, 0).gradients()[0];

      assertThat(plain).isNotEqualTo(guided).isNotEqualTo(new float[EACH]);
      assertThat(guided).isNotEqualTo(new float[EACH]);
    }
  }

  @Test
  void saysWhereItRuns() {
    try (OnnxGradient chosen = open();
        OnnxGradient asked = new OnnxGradient(model, ExecutionProvider.CUDA)) {
      assertThat(chosen.status()).hasToString("CPU (as chosen)");
      assertThat(asked.status().toString())
          .matches("CUDA \\(as chosen\\)|CPU \\((?!as chosen).+\\)");
    }
  }

  @Test
  void refusesAModelWithoutABackwardPass() throws IOException {
    Path plain = TinyModelFile.write(folder);
    assertThatThrownBy(() -> new OnnxGradient(plain, ExecutionProvider.CPU))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("carries no backward pass");
  }
}
