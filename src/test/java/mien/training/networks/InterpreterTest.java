package mien.training.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

/** Networks so small that they can be reckoned by hand; all read one picture of 2x2. */
class InterpreterTest {
  private static final Offset<Float> NEARLY = within(1e-5f);
  private static final float[] PICTURE = {1, -3, 2, -1};

  private static Tensor input(float... pixels) {
    return Tensor.create(pixels, new long[] {1, pixels.length / 4, 2, 2});
  }

  private static float[] array(Tensor tensor) {
    FloatBuffer buffer = tensor.detach().contiguous().createBuffer();
    float[] values = new float[(int) tensor.numel()];
    buffer.get(values);
    return values;
  }

  private static float[] run(Network network, Map<String, float[]> values, float... pixels) {
    try (PointerScope scope = new PointerScope();
        Weights weights = Weights.initial(network, 1)) {
      assertThat(weights.take(values))
          .isEqualTo(values.values().stream().mapToLong(v -> v.length).sum());
      return array(new Interpreter(network, weights).run(input(pixels), false));
    }
  }

  private static NetworkBuilder net() {
    return new NetworkBuilder("small", 1, 2, 2);
  }

  @Test
  void convolvesPoolsAndMultiplies() {
    float[] logits =
        run(
            net().conv(1, 1).relu().maxPool(2).flatten().dense(2).build(),
            Map.of(
                "conv1.weight", new float[] {2},
                "conv1.bias", new float[] {1}, // 3, -5, 5, -1
                "dense1.weight", new float[] {1, -1}, // of 5
                "dense1.bias", new float[] {0.5f, 0}),
            PICTURE);
    assertThat(logits).containsExactly(new float[] {5.5f, -5}, NEARLY);
  }

  @Test
  void padsAndStridesAsItIsTold() {
    float[] logits =
        run(
            net().conv(1, 3, 2, 1, 1, false).flatten().build(),
            Map.of("conv1.weight", new float[] {0, 0, 0, 0, 1, 10, 0, 100, 1000}),
            PICTURE);
    assertThat(logits).containsExactly(new float[] {1 - 30 + 200 - 1000}, NEARLY);
  }

  @Test
  void normalisesByWhatItLearned() {
    float[] logits =
        run(
            net().conv(1, 1, 1, 0, 1, false).batchNorm().globalAverage().build(),
            Map.of(
                "conv1.weight", new float[] {1},
                "norm1.scale", new float[] {3},
                "norm1.shift", new float[] {0.5f},
                "norm1.mean", new float[] {1},
                "norm1.variance", new float[] {4}),
            PICTURE);
    assertThat(logits).containsExactly(new float[] {3 * (-0.25f - 1) / 2 + 0.5f}, within(1e-4f));
  }

  @Test
  void inTrainingStatisticsAreTheBatchsAndATenthIsKept() {
    Network network = net().conv(1, 1, 1, 0, 1, false).batchNorm().globalAverage().build();
    try (PointerScope scope = new PointerScope();
        Weights weights = Weights.initial(network, 1)) {
      weights.take(Map.of("conv1.weight", new float[] {1}));
      Tensor mean = new Interpreter(network, weights).run(input(PICTURE), true);
      assertThat(array(mean)).containsExactly(new float[] {0}, NEARLY);
      assertThat(weights.values().get("norm1.mean")).containsExactly(new float[] {-0.025f}, NEARLY);
    }
  }

  @Test
  void addsASideBranch() {
    NetworkBuilder net = net().conv(1, 1, 1, 0, 1, false);
    NetworkBuilder.Value start = net.here();
    float[] logits =
        run(
            net.relu().add(start).flatten().build(),
            Map.of("conv1.weight", new float[] {1}),
            PICTURE);
    assertThat(logits).containsExactly(new float[] {2, -3, 4, -1}, NEARLY);
  }

  @Test
  void dropsOnlyInTraining() {
    Network network = net().flatten().dropout(0.5).build();
    assertThat(run(network, Map.of(), PICTURE)).containsExactly(PICTURE, NEARLY);
    try (PointerScope scope = new PointerScope();
        Weights weights = Weights.initial(network, 1)) {
      Interpreter interpreter = new Interpreter(network, weights);
      float[] kept = new float[4];
      for (int i = 0; i < 40; i++) {
        float[] some = array(interpreter.run(input(PICTURE), true));
        for (int k = 0; k < 4; k++) {
          assertThat(some[k] + 0f).isIn(0f, 2 * PICTURE[k]); // -0 + 0 is 0
          kept[k] += some[k] == 0 ? 0 : 1;
        }
      }
      assertThat(kept[0]).isBetween(5f, 35f);
    }
  }

  @Test
  void aTapDecidesWhatIsUsed() {
    Network network = net().relu().flatten().build();
    try (PointerScope scope = new PointerScope();
        Weights weights = Weights.initial(network, 1)) {
      Tensor doubled =
          new Interpreter(network, weights)
              .run(
                  input(PICTURE),
                  false,
                  (operation, value) ->
                      operation.name().equals("relu1") ? value.mul(new Scalar(2.0)) : value);
      assertThat(array(doubled)).containsExactly(new float[] {2, 0, 4, 0}, NEARLY);
    }
  }

  @Test
  void whatIsReadMustHaveBeenComputed() {
    Network network = new Network("odd", 1, 2, 2, 1, List.of(new Operation.Relu("relu1", "later")));
    assertThatThrownBy(() -> run(network, Map.of(), PICTURE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"later\" is used before it is computed");
  }
}
