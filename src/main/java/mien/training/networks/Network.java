package mien.training.networks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A network: what it reads and the operations that follow, each after those it needs. The last one
 * gives the logits, {@code [n, classes]}; the softmax is left to whoever reads them.
 *
 * @param id as the command line takes it: {@code yousaf}
 * @param channels of the input, {@code [n, channels, height, width]}
 */
public record Network(
    String id, int channels, int height, int width, int classes, List<Operation> operations) {
  /** The name of the value that the first operation reads. */
  public static final String INPUT = "input";

  public Network {
    operations = List.copyOf(operations);
  }

  /** The name of the value that holds the logits. */
  public String output() {
    return operations.get(operations.size() - 1).name();
  }

  /** What gradient descent learns: name to shape, in order. */
  public Map<String, long[]> parameters() {
    Map<String, long[]> shapes = new LinkedHashMap<>();
    operations.forEach(operation -> shapes.putAll(operation.parameters()));
    return shapes;
  }

  /** What batch normalisation averages: name to shape, in order. */
  public Map<String, long[]> buffers() {
    Map<String, long[]> shapes = new LinkedHashMap<>();
    operations.forEach(operation -> shapes.putAll(operation.buffers()));
    return shapes;
  }

  /** Whether it takes pictures of other sizes too: nothing in it depends on the size. */
  public boolean takesAnySize() {
    return operations.stream().noneMatch(Operation.Flatten.class::isInstance);
  }

  /** How many numbers are learned. */
  public long parameterCount() {
    return parameters().values().stream().mapToLong(Network::elements).sum();
  }

  static long elements(long[] shape) {
    return Arrays.stream(shape).reduce(1, (a, b) -> a * b);
  }
}
