package mien.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mien.classify.ModelCard;
import mien.training.data.LabelledPicture;
import mien.training.networks.Network;
import mien.training.networks.Operation;
import mien.training.networks.Operation.BatchNorm;
import mien.training.networks.Weights;
import org.bytedeco.pytorch.Tensor;

/**
 * What the batch normalisations of a network see, measured. A model's file has them folded into its
 * convolutions; taken out again, they do nothing, and the first step of a training, which
 * normalises by the batch, would tear down what the network knows.
 */
final class NormStatistics {
  private final Map<String, double[]> sums = new HashMap<>();
  private final Map<String, double[]> squares = new HashMap<>();
  private final Map<String, Long> counts = new HashMap<>();

  private NormStatistics() {}

  /**
   * Gives the norms the mean and variance of what they see, and such a scale and shift that the
   * network says what it said.
   *
   * @param values parameters and buffers, with norms that do nothing but add
   * @param pictures of the kind to be learned from
   */
  static Map<String, float[]> restored(
      Network network,
      Map<String, float[]> values,
      ModelCard.Input input,
      List<LabelledPicture> pictures) {
    Map<String, BatchNorm> norms = new HashMap<>();
    for (Operation operation : network.operations()) {
      if (operation instanceof BatchNorm norm && values.containsKey(norm.mean())) {
        norms.put(norm.input(), norm);
      }
    }
    NormStatistics seen = new NormStatistics();
    Map<String, float[]> restored = new HashMap<>(values);
    try (Weights weights = Weights.initial(network, 0)) {
      weights.take(values);
      Predictor.logits(
          network,
          weights,
          input,
          ModelWriter.evenly(pictures),
          (operation, value) -> {
            if (norms.containsKey(operation.name())) {
              seen.add(operation.name(), value);
            }
            return value;
          });
    }
    norms.values().forEach(norm -> seen.put(norm, restored));
    return restored;
  }

  private void add(String value, Tensor seen) {
    long each = seen.numel() / seen.size(1);
    counts.merge(value, each, Long::sum);
    add(sums, value, seen.mean(0, 2, 3), each);
    add(squares, value, seen.square().mean(0, 2, 3), each);
  }

  private static void add(Map<String, double[]> to, String value, Tensor means, long each) {
    float[] batch = Weights.array(means);
    double[] sum = to.computeIfAbsent(value, name -> new double[batch.length]);
    for (int i = 0; i < batch.length; i++) {
      sum[i] += (double) batch[i] * each;
    }
  }

  private void put(BatchNorm norm, Map<String, float[]> values) {
    double[] sum = of(sums, norm.input());
    double[] square = of(squares, norm.input());
    long count = of(counts, norm.input());
    float[] mean = new float[sum.length];
    float[] variance = new float[sum.length];
    float[] scale = new float[sum.length];
    float[] shift = of(values, norm.shift()).clone();
    for (int i = 0; i < sum.length; i++) {
      double middle = sum[i] / count;
      double spread = Math.max(0, square[i] / count - middle * middle);
      mean[i] = (float) middle;
      variance[i] = (float) spread;
      scale[i] = (float) Math.sqrt(spread + BatchNorm.EPSILON);
      shift[i] += (float) middle;
    }
    values.put(norm.mean(), mean);
    values.put(norm.variance(), variance);
    values.put(norm.scale(), scale);
    values.put(norm.shift(), shift);
  }

  private static <T> T of(Map<String, T> map, String name) {
    return Objects.requireNonNull(map.get(name), name);
  }
}
