package mien.training.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WeightsTest {
  private static final Network NETWORK =
      new NetworkBuilder("small", 8, 4, 4).convNorm(32, 3, 1).flatten().dense(4).build();

  private static double deviation(float[] values) {
    double squares = 0;
    for (float value : values) {
      squares += value * value;
    }
    return Math.sqrt(squares / values.length);
  }

  @Test
  void freshOnesAreSpreadAsThePapersSay() {
    try (Weights weights = Weights.initial(NETWORK, 1)) {
      Map<String, float[]> values = weights.values();
      assertThat(values)
          .containsOnlyKeys(
              "conv1.weight",
              "norm1.scale",
              "norm1.shift",
              "dense1.weight",
              "dense1.bias",
              "norm1.mean",
              "norm1.variance");
      assertThat(values.get("norm1.scale")).containsOnly(1).hasSize(32);
      assertThat(values.get("norm1.variance")).containsOnly(1);
      assertThat(values.get("norm1.mean")).containsOnly(0);
      assertThat(values.get("dense1.bias")).containsOnly(0).hasSize(4);
      // He: the root of 2 / (8 * 3 * 3) is 1/6; LeCun: evenly up to 1 over the root of 512
      assertThat(deviation(values.get("conv1.weight"))).isCloseTo(1 / 6.0, within(0.01));
      double bound = 1 / Math.sqrt(512);
      for (float weight : values.get("dense1.weight")) {
        assertThat((double) weight).isBetween(-bound, bound);
      }
      assertThat(deviation(values.get("dense1.weight")))
          .isCloseTo(bound / Math.sqrt(3), within(0.002));
    }
  }

  @Test
  void theSeedAloneDecides() {
    try (Weights one = Weights.initial(NETWORK, 1);
        Weights same = Weights.initial(NETWORK, 1);
        Weights other = Weights.initial(NETWORK, 2)) {
      float[] weight = one.values().get("conv1.weight");
      assertThat(same.values().get("conv1.weight")).isEqualTo(weight);
      assertThat(other.values().get("conv1.weight")).isNotEqualTo(weight);
    }
  }

  @Test
  void onlyWhatIsNamedLearns() {
    try (Weights weights = Weights.initial(NETWORK, 1)) {
      assertThat(weights.get("conv1.weight").requires_grad()).isTrue();
      assertThat(weights.get("norm1.mean").requires_grad()).as("a buffer").isFalse();
      weights.learn(Set.of("dense1.bias"));
      assertThat(weights.get("conv1.weight").requires_grad()).isFalse();
      assertThat(weights.get("dense1.bias").requires_grad()).isTrue();
    }
  }

  @Test
  void aCopyGoesItsOwnWay() {
    try (Weights weights = Weights.initial(NETWORK, 1);
        Weights copy = weights.copy()) {
      assertThat(copy.values().keySet()).isEqualTo(weights.values().keySet());
      assertThat(copy.get("conv1.weight").requires_grad()).isFalse();
      weights.take(Map.of("dense1.bias", new float[] {1, 2, 3, 4}));
      assertThat(copy.values().get("dense1.bias")).containsOnly(0);
    }
  }

  @Test
  void approachesAnotherBySomeOfTheWay() {
    try (Weights weights = Weights.initial(NETWORK, 1);
        Weights other = weights.copy()) {
      weights.take(Map.of("dense1.bias", new float[] {0, 4, 8, 12}, "norm1.mean", new float[32]));
      float[] tens = new float[32];
      java.util.Arrays.fill(tens, 10);
      other.take(Map.of("dense1.bias", new float[] {4, 4, 4, 4}, "norm1.mean", tens));
      weights.approach(other, 0.25);
      assertThat(weights.values().get("dense1.bias"))
          .containsExactly(new float[] {1, 4, 7, 10}, within(1e-6f));
      assertThat(weights.values().get("norm1.mean")).containsOnly(2.5f);
      assertThat(other.values().get("dense1.bias")).containsOnly(4);
    }
  }

  @Test
  void takesOnlyWhatFits() {
    try (Weights weights = Weights.initial(NETWORK, 1)) {
      float[] row = weights.values().get("dense1.weight");
      row[513] = 7;
      assertThat(
              weights.take(
                  Map.of(
                      "dense1.weight", row,
                      "dense1.bias", new float[5],
                      "dense2.bias", new float[4])))
          .isEqualTo(row.length);
      assertThat(weights.values().get("dense1.weight")).isEqualTo(row);
    }
  }

  @Test
  void namesWhatThereIsNot() {
    try (Weights weights = Weights.initial(NETWORK, 1)) {
      assertThatThrownBy(() -> weights.get("conv9.weight"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("there is no parameter \"conv9.weight\"");
    }
  }
}
