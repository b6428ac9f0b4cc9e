package mien.training.networks;

import static mien.training.networks.OnnxGraph.integer;
import static mien.training.networks.OnnxGraph.integers;
import static mien.training.networks.OnnxGraph.string;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import mien.classify.OnnxGradient;
import mien.classify.OnnxGradient.Mode;

/**
 * The way back from a class to the picture, as a part of the file that computes only when it is
 * asked to: ONNX Runtime runs every node, whatever outputs are wanted, so this part is the branch
 * of an If. The branch has a forward pass of its own, so that nothing is kept or reordered for it
 * in the one that gives the logits.
 *
 * <p>The output {@link OnnxGradient#OUTPUT}, float32 {@code [batch, channels, height, width]}, is
 * the gradient of the logarithm of the class's softmax node with respect to {@code input}, and
 * empty ({@code [0, channels, height, width]}) when {@link OnnxGradient#MODE} is {@link Mode#OFF},
 * as it is by default. It differs from the softmax node's own gradient, which Yousefi et al. draw,
 * by the factor of the class's probability alone, and does not vanish where that does.
 *
 * <p>In mode {@link Mode#GUIDED} a ReLU lets through only positive gradients at positive
 * activations (Springenberg et al. 2015, "Striving for Simplicity").
 */
final class BackwardPass {
  private static final String BRANCH = "backward";

  private final OnnxGraph graph;
  private final Network network;
  private final Map<String, long[]> shapes;

  /** The gradients that reach each value, one from every operation that reads it. */
  private final Map<String, List<String>> arriving = new HashMap<>();

  private BackwardPass(OnnxGraph graph, Network network) {
    this.graph = graph;
    this.network = network;
    shapes = Shapes.of(network);
  }

  /**
   * Adds inputs, branch and output to a graph that gives the logits of a finished network.
   *
   * @param weights adds to the branch what it needs to have the weights as float32
   */
  static void addTo(OnnxGraph graph, Network network, Consumer<OnnxGraph> weights) {
    long[] picture = {network.channels(), network.height(), network.width()};
    graph.optionalInput(OnnxGradient.MODE, Mode.OFF.ordinal());
    graph.optionalInput(OnnxGradient.CLASS, "explained", OnnxGradient.WINNER);
    OnnxGraph on = OnnxGraph.inner(BRANCH);
    weights.accept(on);
    String gradient = new BackwardPass(on, network).write();
    on.output(gradient, "explained", picture);
    OnnxGraph off = OnnxGraph.inner("nothing");
    off.floats("empty", new long[] {0, picture[0], picture[1], picture[2]}, new float[0]);
    off.node("Identity", "gradient", List.of("empty"));
    off.output("gradient", "explained", picture);
    graph.wholes("gradient.off", new long[0], Mode.OFF.ordinal());
    graph.node("Greater", "gradient.on", List.of(OnnxGradient.MODE, "gradient.off"));
    graph.choice(OnnxGradient.OUTPUT, "gradient.on", on, off);
    graph.output(OnnxGradient.OUTPUT, "explained", picture);
  }

  /** Returns the name of the gradient with respect to the input. */
  private String write() {
    List<Operation> operations = network.operations();
    operations.forEach(operation -> OnnxWriter.forward(operation, graph));
    startAtTheClass();
    chooseTheMode();
    for (int i = operations.size() - 1; i >= 0; i--) {
      Operation operation = operations.get(i);
      back(operation, gradient(operation.name()));
    }
    return gradient(Network.INPUT);
  }

  /**
   * The gradient of log softmax: one less the class's probability at its logit, minus theirs at the
   * others. The former is summed up from the others, which keeps a small difference exact.
   */
  private void startAtTheClass() {
    String logits = network.output();
    graph.wholes("class.first", new long[0], 0);
    graph.node("Less", "class.none", List.of(OnnxGradient.CLASS, "class.first"));
    graph.node(
        "ArgMax", "class.winner", List.of(logits), integer("axis", 1), integer("keepdims", 0));
    graph.node("Where", "class.index", List.of("class.none", "class.winner", OnnxGradient.CLASS));
    graph.wholes("class.count", new long[0], network.classes());
    graph.floats("class.off_on", new long[] {2}, new float[] {0, 1});
    graph.floats("class.on_off", new long[] {2}, new float[] {1, 0});
    graph.node("OneHot", "class.is", List.of("class.index", "class.count", "class.off_on"));
    graph.node("OneHot", "class.is_not", List.of("class.index", "class.count", "class.on_off"));
    graph.node("Softmax", "probabilities", List.of(logits), integer("axis", 1));
    graph.node("Mul", "others", List.of("probabilities", "class.is_not"));
    graph.wholes("class.axis", new long[] {1}, 1);
    graph.node("ReduceSum", "rest", List.of("others", "class.axis"));
    graph.node("Mul", "own", List.of("class.is", "rest"));
    graph.node("Sub", "start", List.of("own", "others"));
    arrive(logits, "start");
  }

  /** Guided gradients are cut off at zero, plain ones nowhere. */
  private void chooseTheMode() {
    graph.wholes("guided.mode", new long[0], Mode.GUIDED.ordinal());
    graph.node("Equal", "guided", List.of(OnnxGradient.MODE, "guided.mode"));
    graph.floats("zero", new long[0], new float[] {0});
    graph.floats("lowest", new long[0], new float[] {Float.NEGATIVE_INFINITY});
    graph.node("Where", "floor", List.of("guided", "zero", "lowest"));
  }

  private void arrive(String value, String gradient) {
    arriving.computeIfAbsent(value, name -> new ArrayList<>()).add(gradient);
  }

  private String gradient(String value) {
    List<String> all = Objects.requireNonNull(arriving.get(value), value);
    if (all.size() == 1) {
      return all.get(0);
    }
    String sum = value + ".gradient";
    graph.node("Sum", sum, all);
    return sum;
  }

  private void back(Operation operation, String gradient) {
    String back = operation.name() + ".back";
    String input = operation.input();
    if (operation instanceof Operation.Conv conv) {
      back(conv, gradient, back);
    } else if (operation instanceof Operation.Relu) {
      graph.node("Max", back + ".cut", List.of(gradient, "floor"));
      graph.node("Greater", back + ".passed", List.of(operation.name(), "zero"));
      graph.node("Where", back, List.of(back + ".passed", back + ".cut", "zero"));
    } else if (operation instanceof Operation.MaxPool pool) {
      back(pool, gradient, back);
    } else if (operation instanceof Operation.Add add) {
      arrive(add.right(), gradient);
      arrive(add.input(), gradient);
      return;
    } else if (operation instanceof Operation.GlobalAverage) {
      long[] shape = shape(input);
      graph.floats(back + ".share", new long[0], new float[] {1f / (shape[1] * shape[2])});
      graph.node("Mul", back + ".each", List.of(gradient, back + ".share"));
      reshape(back + ".each", back + ".map", shape[0], 1, 1);
      graph.node("Shape", back + ".shape", List.of(input));
      graph.node("Expand", back, List.of(back + ".map", back + ".shape"));
    } else if (operation instanceof Operation.Flatten) {
      reshape(gradient, back, shape(input));
    } else if (operation instanceof Operation.Dense dense) {
      graph.node("Gemm", back, List.of(gradient, dense.weight()));
    } else {
      throw new IllegalArgumentException(operation + " has no place in a finished network");
    }
    arrive(input, back);
  }

  /** A transposed convolution; rows that no window reached are put back as zeros. */
  private void back(Operation.Conv conv, String gradient, String back) {
    long[] in = shape(conv.input());
    long around = 2L * conv.padding() - conv.kernel();
    graph.node(
        "ConvTranspose",
        back,
        List.of(gradient, conv.weight()),
        integers("kernel_shape", conv.kernel(), conv.kernel()),
        integers("strides", conv.stride(), conv.stride()),
        integers("pads", conv.padding(), conv.padding(), conv.padding(), conv.padding()),
        integers(
            "output_padding", (in[1] + around) % conv.stride(), (in[2] + around) % conv.stride()),
        integer("group", conv.groups()));
  }

  /** Adds each gradient where its window found the largest value; windows may overlap. */
  private void back(Operation.MaxPool pool, String gradient, String back) {
    graph.node(
        "MaxPool",
        List.of(back + ".largest", back + ".places"),
        List.of(pool.input()),
        integers("kernel_shape", pool.kernel(), pool.kernel()),
        integers("strides", pool.stride(), pool.stride()),
        integers("pads", pool.padding(), pool.padding(), pool.padding(), pool.padding()));
    graph.node("Shape", back + ".shape", List.of(pool.input()));
    graph.node("ConstantOfShape", back + ".zeros", List.of(back + ".shape"));
    graph.wholes(back + ".list", new long[] {1}, -1);
    for (String each : List.of(".zeros", ".places")) {
      graph.node("Reshape", back + each + ".flat", List.of(back + each, back + ".list"));
    }
    graph.node("Reshape", back + ".flat", List.of(gradient, back + ".list"));
    graph.node(
        "ScatterElements",
        back + ".placed",
        List.of(back + ".zeros.flat", back + ".places.flat", back + ".flat"),
        integer("axis", 0),
        string("reduction", "add"));
    reshape(back + ".placed", back, shape(pool.input()));
  }

  /** Any number of items of this shape. */
  private void reshape(String from, String to, long... sizes) {
    long[] shape = new long[sizes.length + 1];
    shape[0] = -1;
    System.arraycopy(sizes, 0, shape, 1, sizes.length);
    graph.wholes(to + ".sizes", new long[] {shape.length}, shape);
    graph.node("Reshape", to, List.of(from, to + ".sizes"));
  }

  private long[] shape(String value) {
    return Objects.requireNonNull(shapes.get(value), value);
  }
}
