package mien.training.networks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One step of a network. Its output goes by the operation's own name; its inputs name other
 * operations, or {@link Network#INPUT}.
 */
public sealed interface Operation {
  String name();

  /** What it reads, or reads first. */
  String input();

  /** All that it reads. */
  default List<String> inputs() {
    return List.of(input());
  }

  /** The same step with its inputs under other names. */
  Operation reading(UnaryOperator<String> renamed);

  /** What is learned by gradient descent: name to shape, in order. */
  default Map<String, long[]> parameters() {
    return Map.of();
  }

  /** What is learned by averaging over batches: name to shape, in order. */
  default Map<String, long[]> buffers() {
    return Map.of();
  }

  /**
   * A two-dimensional convolution.
   *
   * @param channels of the input
   * @param filters channels of the output
   * @param kernel width and height of the kernel, odd
   * @param padding zeros added on each of the four sides
   * @param groups 1, or {@code channels} for a depthwise convolution
   */
  record Conv(
      String name,
      String input,
      int channels,
      int filters,
      int kernel,
      int stride,
      int padding,
      int groups,
      boolean bias)
      implements Operation {
    @Override
    public Operation reading(UnaryOperator<String> renamed) {
      return new Conv(
          name, renamed.apply(input), channels, filters, kernel, stride, padding, groups, bias);
    }

    public String weight() {
      return name + ".weight";
    }

    public String biases() {
      return name + ".bias";
    }

    @Override
    public Map<String, long[]> parameters() {
      Map<String, long[]> shapes = new LinkedHashMap<>();
      shapes.put(weight(), new long[] {filters, channels / groups, kernel, kernel});
      if (bias) {
        shapes.put(biases(), new long[] {filters});
      }
      return shapes;
    }
  }

  /** Batch normalisation (Ioffe &amp; Szegedy 2015) over one convolution's output. */
  record BatchNorm(String name, String input, int channels) implements Operation {
    /** Added to the variance before its root is taken. */
    public static final double EPSILON = 1e-5;

    @Override
    public Operation reading(UnaryOperator<String> renamed) {
      return new BatchNorm(name, renamed.apply(input), channels);
    }

    public String scale() {
      return name + ".scale";
    }

    public String shift() {
      return name + ".shift";
    }

    public String mean() {
      return name + ".mean";
    }

    public String variance() {
      return name + ".variance";
    }

    @Override
    public Map<String, long[]> parameters() {
      Map<String, long[]> shapes = new LinkedHashMap<>();
      shapes.put(scale(), new long[] {channels});
      shapes.put(shift(), new long[] {channels});
      return shapes;
    }

    @Override
    public Map<String, long[]> buffers() {
      Map<String, long[]> shapes = new LinkedHashMap<>();
      shapes.put(mean(), new long[] {channels});
      shapes.put(variance(), new long[] {channels});
      return shapes;
    }
  }

  /** {@code max(0, x)}. */
  record Relu(String name, String input) implements Operation {
    @Override
    public Operation reading(UnaryOperator<String> renamed) {
      return new Relu(name, renamed.apply(input));
    }
  }

  /** The largest value of each window; a window that does not fit whole is left out. */
  record MaxPool(String name, String input, int kernel, int stride, int padding)
      implements Operation {
    @Override
    public Operation reading(UnaryOperator<String> renamed) {
      return new MaxPool(name, renamed.apply(input), kernel, stride, padding);
    }
  }

  /**
   * Sets each value to zero with probability {@code rate}; after a convolution whole channels
   * instead, whose values say much the same (Tompson et al. 2015, "Efficient Object Localization
   * Using Convolutional Networks"), which also costs a tenth. Does nothing outside training.
   */
  record Dropout(String name, String input, double rate) implements Operation {
    @Override
    public Operation reading(UnaryOperator<String> renamed) {
      return new Dropout(name, renamed.apply(input), rate);
    }
  }

  /** The sum of two values of one shape. */
  record Add(String name, String input, String right) implements Operation {
    @Override
    public List<String> inputs() {
      return List.of(input, right);
    }

    @Override
    public Operation reading(UnaryOperator<String> renamed) {
      return new Add(name, renamed.apply(input), renamed.apply(right));
    }
  }

  /** The mean of each channel: {@code [n, c, h, w]} to {@code [n, c]}. */
  record GlobalAverage(String name, String input) implements Operation {
    @Override
    public Operation reading(UnaryOperator<String> renamed) {
      return new GlobalAverage(name, renamed.apply(input));
    }
  }

  /** {@code [n, c, h, w]} to {@code [n, c * h * w]}. */
  record Flatten(String name, String input) implements Operation {
    @Override
    public Operation reading(UnaryOperator<String> renamed) {
      return new Flatten(name, renamed.apply(input));
    }
  }

  /** A fully connected layer, {@code [n, features]} to {@code [n, outputs]}. */
  record Dense(String name, String input, int features, int outputs) implements Operation {
    @Override
    public Operation reading(UnaryOperator<String> renamed) {
      return new Dense(name, renamed.apply(input), features, outputs);
    }

    public String weight() {
      return name + ".weight";
    }

    public String biases() {
      return name + ".bias";
    }

    @Override
    public Map<String, long[]> parameters() {
      Map<String, long[]> shapes = new LinkedHashMap<>();
      shapes.put(weight(), new long[] {outputs, features});
      shapes.put(biases(), new long[] {outputs});
      return shapes;
    }
  }
}
