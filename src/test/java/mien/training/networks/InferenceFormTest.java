package mien.training.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InferenceFormTest {

  @Test
  void comesBackFromItsUnfolding() {
    Network network = Networks.of("mini-xception", 7);
    try (Weights weights = Weights.initial(network, 3)) {
      Map<String, float[]> learned = weights.values();
      learned.forEach(
          (name, values) -> {
            if (name.endsWith(".shift") || name.endsWith(".mean")) {
              Arrays.fill(values, 0.3f); // untrained, they are zero and hide a bias added twice
            }
          });
      InferenceForm form = InferenceForm.of(network, learned);
      Map<String, float[]> unfolded = InferenceForm.unfolded(network, form.values());
      assertThat(unfolded.keySet())
          .containsAll(network.parameters().keySet())
          .containsAll(network.buffers().keySet());
      InferenceForm again = InferenceForm.of(network, unfolded);
      form.values()
          .forEach(
              (name, values) ->
                  assertThat(again.values().get(name)).containsExactly(values, within(1e-5f)));
    }
  }

  @Test
  void dropsWhatOnlyTrainingNeeds() {
    Network network = Networks.of("yousaf", 7);
    try (Weights weights = Weights.initial(network, 3)) {
      assertThat(InferenceForm.of(network, weights.values()).network().operations())
          .noneMatch(Operation.BatchNorm.class::isInstance)
          .noneMatch(Operation.Dropout.class::isInstance)
          .hasSize(4 * 3 + 4);
    }
  }

  @Test
  void refusesANormThatFollowsNoConvolution() {
    NetworkBuilder net = new NetworkBuilder("odd", 1, 4, 4).conv(2, 3).relu().batchNorm();
    Network network = net.flatten().dense(2).build();
    try (Weights weights = Weights.initial(network, 3)) {
      assertThatThrownBy(() -> InferenceForm.of(network, weights.values()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
