package mien.training.networks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mien.training.networks.Operation.BatchNorm;
import mien.training.networks.Operation.Conv;
import mien.training.networks.Operation.Dropout;

/**
 * A network as it is used after training: dropout is gone, and each batch normalisation is folded
 * into the convolution before it. It gives the same logits.
 *
 * @param values every parameter of {@code network}, in the order of its shape
 */
public record InferenceForm(Network network, Map<String, float[]> values) {

  /**
   * @param values parameters and buffers of the network as it was trained
   * @throws IllegalArgumentException if a batch normalisation does not follow a convolution that
   *     nothing else reads
   */
  public static InferenceForm of(Network network, Map<String, float[]> values) {
    Map<String, String> renamed = new HashMap<>();
    Map<String, Conv> convs = new HashMap<>();
    Map<String, Operation> kept = new LinkedHashMap<>();
    Map<String, float[]> folded = new LinkedHashMap<>(values);
    for (Operation operation : network.operations()) {
      if (operation instanceof Dropout dropout) {
        renamed.put(dropout.name(), target(dropout.input(), renamed));
      } else if (operation instanceof BatchNorm norm) {
        Conv conv = convs.get(norm.input());
        if (conv == null || readers(network, conv.name()) != 1) {
          throw new IllegalArgumentException(norm + " follows no convolution of its own");
        }
        Conv biased = biased(conv);
        fold(biased, norm, folded);
        kept.put(conv.name(), biased.reading(name -> target(name, renamed)));
        renamed.put(norm.name(), conv.name());
      } else {
        if (operation instanceof Conv conv) {
          convs.put(conv.name(), conv);
        }
        kept.put(operation.name(), operation.reading(name -> target(name, renamed)));
      }
    }
    Network form =
        new Network(
            network.id(),
            network.channels(),
            network.height(),
            network.width(),
            network.classes(),
            new ArrayList<>(kept.values()));
    folded.keySet().retainAll(form.parameters().keySet());
    return new InferenceForm(form, folded);
  }

  /**
   * The way back, to train on: what was folded becomes a batch normalisation that does the same.
   *
   * @param values of the network's inference form
   * @return parameters and buffers of the network as it is trained
   */
  public static Map<String, float[]> unfolded(Network network, Map<String, float[]> values) {
    Map<String, float[]> unfolded = new LinkedHashMap<>(values);
    for (Operation operation : network.operations()) {
      if (operation instanceof BatchNorm norm && values.containsKey(norm.input() + ".bias")) {
        // It becomes the norm's alone: left where it was, it would be added twice.
        unfolded.put(norm.shift(), of(unfolded, norm.input() + ".bias"));
        unfolded.remove(norm.input() + ".bias");
        unfolded.put(norm.scale(), filled(norm.channels(), Math.sqrt(1 + BatchNorm.EPSILON)));
        unfolded.put(norm.mean(), filled(norm.channels(), 0));
        unfolded.put(norm.variance(), filled(norm.channels(), 1));
      }
    }
    return unfolded;
  }

  private static float[] filled(int length, double value) {
    float[] array = new float[length];
    Arrays.fill(array, (float) value);
    return array;
  }

  private static String target(String name, Map<String, String> renamed) {
    return renamed.getOrDefault(name, name);
  }

  private static long readers(Network network, String value) {
    List<Operation> all = network.operations();
    return all.stream().filter(operation -> operation.inputs().contains(value)).count();
  }

  private static Conv biased(Conv c) {
    return new Conv(
        c.name(),
        c.input(),
        c.channels(),
        c.filters(),
        c.kernel(),
        c.stride(),
        c.padding(),
        c.groups(),
        true);
  }

  private static float[] of(Map<String, float[]> values, String name) {
    return Objects.requireNonNull(values.get(name), name);
  }

  /** {@code scale * (conv(x) - mean) / sqrt(variance + epsilon) + shift}, as one convolution. */
  private static void fold(Conv conv, BatchNorm norm, Map<String, float[]> values) {
    float[] weight = of(values, conv.weight()).clone();
    float[] bias = values.getOrDefault(conv.biases(), new float[conv.filters()]).clone();
    float[] scale = of(values, norm.scale());
    float[] shift = of(values, norm.shift());
    float[] mean = of(values, norm.mean());
    float[] variance = of(values, norm.variance());
    int each = weight.length / conv.filters();
    for (int filter = 0; filter < conv.filters(); filter++) {
      double factor = scale[filter] / Math.sqrt(variance[filter] + BatchNorm.EPSILON);
      for (int i = filter * each; i < (filter + 1) * each; i++) {
        weight[i] = (float) (weight[i] * factor);
      }
      bias[filter] = (float) ((bias[filter] - mean[filter]) * factor + shift[filter]);
    }
    values.put(conv.weight(), weight);
    values.put(conv.biases(), bias);
  }
}
