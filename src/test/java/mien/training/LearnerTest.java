package mien.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import mien.classify.ModelCard;
import mien.classify.illumination.Normalisation;
import mien.training.networks.Network;
import mien.training.networks.NetworkBuilder;
import mien.training.networks.Weights;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Steps of gradient descent against their formulas, computed by hand from the gradient. */
class LearnerTest {
  private static final Network NETWORK =
      new NetworkBuilder("tiny", 1, 1, 2).flatten().dense(2).build();
  private static final double RATE = 0.1;
  private static final double MOMENTUM = 0.9;
  private static final double DECAY = 0.2;

  @BeforeAll
  static void oneThread() {
    Libtorch.prepare(1);
  }

  /** Sutskever et al. 2013 as PyTorch writes it: v = m v + g; w -= rate (g + m v). */
  @Test
  void nesterovLooksAheadAndWeightsAloneDecay() {
    compare(Optimiser.nesterov(RATE, MOMENTUM, DECAY), true);
  }

  /** v = m v + g; w -= rate v. */
  @Test
  void plainMomentumDoesNotLookAhead() {
    compare(new Optimiser(Optimiser.Kind.SGD, RATE, MOMENTUM, DECAY), false);
  }

  private static void compare(Optimiser optimiser, boolean nesterov) {
    ModelCard.Input input = new ModelCard.Input(1, 1, 2, 0.5, 0.25, 0, Normalisation.NONE);
    Weights weights = Weights.initial(NETWORK, 1);
    weights.take(Map.of(name("bias"), new float[] {0.5f, -0.5f}));
    try (Batch batch = new Batch(input, 2, 1);
        Learner learner = new Learner(NETWORK, weights, Recipe.by(optimiser).build())) {
      batch.size(1);
      float[] x = {0.7f, -1.1f};
      float[] target = {1, 0};
      batch.pixelBuffer().put(0, x);
      batch.targetBuffer().put(0, target);
      double[] w = numbers(weights, "weight");
      double[] b = numbers(weights, "bias");
      double[] weightSpeed = new double[4];
      double[] biasSpeed = new double[2];
      for (int step = 0; step < 3; step++) {
        double[] logits = {w[0] * x[0] + w[1] * x[1] + b[0], w[2] * x[0] + w[3] * x[1] + b[1]};
        double first = 1 / (1 + Math.exp(logits[1] - logits[0]));
        double[] slope = {first - target[0], 1 - first - target[1]};
        for (int i = 0; i < 4; i++) {
          double gradient = slope[i / 2] * x[i % 2] + DECAY * w[i];
          weightSpeed[i] = MOMENTUM * weightSpeed[i] + gradient;
          w[i] -= RATE * (nesterov ? gradient + MOMENTUM * weightSpeed[i] : weightSpeed[i]);
        }
        for (int i = 0; i < 2; i++) {
          biasSpeed[i] = MOMENTUM * biasSpeed[i] + slope[i];
          b[i] -= RATE * (nesterov ? slope[i] + MOMENTUM * biasSpeed[i] : biasSpeed[i]);
        }
        learner.learn(batch, RATE, step, 1);
        assertThat(numbers(weights, "weight")).containsExactly(w, within(1e-5));
        assertThat(numbers(weights, "bias")).containsExactly(b, within(1e-5));
      }
    }
  }

  private static double[] numbers(Weights weights, String what) {
    float[] values = weights.values().get(name(what));
    double[] numbers = new double[values.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = values[i];
    }
    return numbers;
  }

  private static String name(String ending) {
    return NETWORK.parameters().keySet().stream()
        .filter(name -> name.endsWith(ending))
        .findFirst()
        .orElseThrow();
  }
}
