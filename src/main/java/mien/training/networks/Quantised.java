package mien.training.networks;

import static mien.training.networks.OnnxGraph.integer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import mien.training.networks.Operation.Conv;
import mien.training.networks.Operation.Dense;
import mien.training.networks.Operation.MaxPool;
import mien.training.networks.Operation.Relu;

/**
 * A network's forward pass in 8-bit numbers, in ONNX's own form for it: between any two operations
 * the values are rounded to 256 levels of their range and back, which ONNX Runtime turns into
 * operations on whole numbers. Weights are symmetric with a scale a filter, values have one scale
 * and zero point each (Jacob et al. 2018, "Quantization and Training of Neural Networks"). The
 * logits' own layer stays in float32: it is tiny, and its rounding would show most.
 */
final class Quantised {
  private static final int LEVELS = 255;

  /**
   * With 7 bits, sums of two products fit the 16 bits that processors without VNNI keep them in.
   */
  private static final int LARGEST_WEIGHT = 63;

  /** What the name of the level that stands for 0 ends in. */
  private static final String ZERO = ".zero";

  private final OnnxGraph graph;
  private final InferenceForm form;
  private final Network network;
  private final Map<String, Range> ranges;

  private Quantised(OnnxGraph graph, InferenceForm form, Map<String, Range> ranges) {
    this.graph = graph;
    this.form = form;
    this.network = form.network();
    this.ranges = ranges;
  }

  /**
   * Adds the network with its weights.
   *
   * @param ranges of the input and of every operation's output, by name
   */
  static void addTo(OnnxGraph graph, InferenceForm form, Map<String, Range> ranges) {
    new Quantised(graph, form, ranges).write();
  }

  /** Makes the weights usable in float32 in a branch of a graph that holds them. */
  static void widenIn(OnnxGraph branch, Network network) {
    for (Operation operation : network.operations()) {
      if (isRounded(operation, network)) {
        operation.parameters().keySet().forEach(name -> widen(branch, name));
      }
    }
  }

  private void write() {
    round(Network.INPUT);
    for (Operation operation : network.operations()) {
      if (isRounded(operation, network)) {
        weights(operation);
      } else {
        operation.parameters().forEach((name, shape) -> graph.floats(name, shape, values(name)));
      }
      OnnxWriter.forward(operation.reading(value -> restored(value, operation)), graph);
      round(operation.name());
    }
  }

  private static boolean isRounded(Operation operation, Network network) {
    return operation instanceof Conv
        || (operation instanceof Dense && !operation.name().equals(network.output()));
  }

  /** A value whose only reader is a ReLU is rounded after that, in one step. */
  private boolean isRounded(String value) {
    List<Operation> readers =
        network.operations().stream().filter(o -> o.inputs().contains(value)).toList();
    boolean last = readers.stream().allMatch(reader -> reader.name().equals(network.output()));
    return !last && !readers.stream().allMatch(Relu.class::isInstance);
  }

  private void round(String value) {
    if (isRounded(value)) {
      Range range = range(value);
      graph.floats(value + ".step", new long[0], new float[] {range.step(LEVELS)});
      graph.unsignedByte(value + ZERO, range.zero(LEVELS));
      graph.node(
          "QuantizeLinear", value + ".rounded", List.of(value, value + ".step", value + ZERO));
    }
  }

  /** The value as this operation reads it; each reader has a node of its own, to be merged with. */
  private String restored(String value, Operation reader) {
    if (!isRounded(value)) {
      return value;
    }
    String restored = value + "." + reader.name();
    graph.node(
        "DequantizeLinear", restored, List.of(value + ".rounded", value + ".step", value + ZERO));
    return restored;
  }

  /** A pooled value is one of those that went in. */
  private Range range(String value) {
    for (Operation operation : network.operations()) {
      if (operation.name().equals(value)
          && (operation instanceof MaxPool || operation instanceof Operation.Flatten)) {
        return range(operation.input());
      }
    }
    return Objects.requireNonNull(ranges.get(value), value);
  }

  private float[] values(String name) {
    return Objects.requireNonNull(form.values().get(name), name);
  }

  /** Biases are whole multiples of the product of the input's and the weights' steps. */
  private void weights(Operation operation) {
    float step = range(operation.input()).step(LEVELS);
    float[] steps = new float[0];
    for (Map.Entry<String, long[]> parameter : operation.parameters().entrySet()) {
      String name = parameter.getKey();
      long[] shape = parameter.getValue();
      float[] values = values(name);
      int filters = (int) shape[0];
      if (shape.length > 1) {
        steps = steps(values, filters);
        graph.bytes(name + OnnxGraph.ROUNDED, shape, multiples(values, steps));
        graph.bytes(name + ZERO, new long[] {filters}, new int[filters]);
        graph.floats(name + OnnxGraph.STEPS, new long[] {filters}, steps);
      } else {
        float[] products = new float[filters];
        for (int i = 0; i < filters; i++) {
          products[i] = step * steps[i];
        }
        graph.integers32(name + OnnxGraph.ROUNDED, shape, multiples(values, products));
        graph.integers32(name + ZERO, new long[] {filters}, new int[filters]);
        graph.floats(name + OnnxGraph.STEPS, new long[] {filters}, products);
      }
      widen(graph, name);
    }
  }

  private static void widen(OnnxGraph graph, String name) {
    graph.node(
        "DequantizeLinear",
        name,
        List.of(name + OnnxGraph.ROUNDED, name + OnnxGraph.STEPS, name + ZERO),
        integer("axis", 0));
  }

  /** So that each filter's largest weight is ±63 steps. */
  private static float[] steps(float[] values, int filters) {
    float[] steps = new float[filters];
    int each = values.length / filters;
    for (int i = 0; i < values.length; i++) {
      steps[i / each] = Math.max(steps[i / each], Math.abs(values[i]) / LARGEST_WEIGHT);
    }
    for (int i = 0; i < filters; i++) {
      steps[i] = Math.max(steps[i], Float.MIN_NORMAL);
    }
    return steps;
  }

  private static int[] multiples(float[] values, float[] steps) {
    int each = values.length / steps.length;
    int[] multiples = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      multiples[i] = Math.round(values[i] / steps[i / each]);
    }
    return multiples;
  }
}
