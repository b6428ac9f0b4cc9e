package mien.training.networks;

import static mien.training.networks.OnnxGraph.integer;
import static mien.training.networks.OnnxGraph.integers;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Turns a network into an ONNX file: operator set 17, IR version 8, any batch size. Input {@code
 * input}, float32 {@code [batch, channels, height, width]}; output {@code logits}, float32 {@code
 * [batch, classes]}; and the {@link BackwardPass}, which costs nothing until it is asked for. Every
 * other value goes by its operation's name.
 */
public final class OnnxWriter {
  /** The name of the output. */
  public static final String LOGITS = "logits";

  private static final int IR_VERSION = 8;
  private static final int OPERATOR_SET = 17;

  private OnnxWriter() {}

  /**
   * @param metadata goes into {@code metadata_props}
   * @return the file's bytes
   */
  public static byte[] write(InferenceForm form, Map<String, String> metadata) {
    OnnxGraph graph = start(form.network());
    return write(form, metadata, graph, graph::floats);
  }

  /** The same with its weights as float16; it computes in float32 all the same. */
  public static byte[] writeHalf(InferenceForm form, Map<String, String> metadata) {
    OnnxGraph graph = start(form.network());
    return write(form, metadata, graph, graph::halves);
  }

  private interface Constants {
    void add(String name, long[] shape, float[] values);
  }

  private static byte[] write(
      InferenceForm form, Map<String, String> metadata, OnnxGraph graph, Constants constants) {
    form.network()
        .parameters()
        .forEach(
            (name, shape) ->
                constants.add(name, shape, Objects.requireNonNull(form.values().get(name), name)));
    form.network().operations().forEach(operation -> forward(operation, graph));
    return finish(graph, form.network(), metadata, branch -> {});
  }

  /**
   * A file that computes its logits in 8-bit numbers, in about a third of the time on processors
   * that have operations for them, and holds them in a quarter of the bytes. Its backward pass
   * computes in float32, with the rounded weights.
   *
   * @param ranges of {@link Network#INPUT} and of every operation's output, by name
   */
  public static byte[] write8Bit(
      InferenceForm form, Map<String, String> metadata, Map<String, Range> ranges) {
    Network network = form.network();
    OnnxGraph graph = start(network);
    Quantised.addTo(graph, form, ranges);
    return finish(graph, network, metadata, branch -> Quantised.widenIn(branch, network));
  }

  private static OnnxGraph start(Network network) {
    OnnxGraph graph = new OnnxGraph(network.id());
    graph.input(Network.INPUT, "batch", network.channels(), network.height(), network.width());
    graph.output(LOGITS, "batch", network.classes());
    return graph;
  }

  private static byte[] finish(
      OnnxGraph graph, Network network, Map<String, String> metadata, Consumer<OnnxGraph> weights) {
    graph.node("Identity", LOGITS, List.of(network.output()));
    BackwardPass.addTo(graph, network, weights);
    ModelProto.Builder model =
        ModelProto.newBuilder()
            .setIrVersion(IR_VERSION)
            .setProducerName("mien")
            .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPERATOR_SET))
            .setGraph(graph.build());
    metadata.forEach(
        (key, value) ->
            model.addMetadataProps(
                StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
    return model.build().toByteArray();
  }

  /** Adds what an operation does. */
  static void forward(Operation operation, OnnxGraph graph) {
    String name = operation.name();
    List<String> inputs = operation.inputs();
    if (operation instanceof Operation.Conv conv) {
      graph.node(
          "Conv",
          name,
          conv.bias()
              ? List.of(conv.input(), conv.weight(), conv.biases())
              : List.of(conv.input(), conv.weight()),
          integers("kernel_shape", conv.kernel(), conv.kernel()),
          integers("strides", conv.stride(), conv.stride()),
          integers("pads", conv.padding(), conv.padding(), conv.padding(), conv.padding()),
          integer("group", conv.groups()));
    } else if (operation instanceof Operation.Relu) {
      graph.node("Relu", name, inputs);
    } else if (operation instanceof Operation.MaxPool pool) {
      graph.node(
          "MaxPool",
          name,
          inputs,
          integers("kernel_shape", pool.kernel(), pool.kernel()),
          integers("strides", pool.stride(), pool.stride()),
          integers("pads", pool.padding(), pool.padding(), pool.padding(), pool.padding()));
    } else if (operation instanceof Operation.Add) {
      graph.node("Add", name, inputs);
    } else if (operation instanceof Operation.GlobalAverage) {
      graph.node("GlobalAveragePool", name + ".map", inputs);
      graph.node("Flatten", name, List.of(name + ".map"), integer("axis", 1));
    } else if (operation instanceof Operation.Flatten) {
      graph.node("Flatten", name, inputs, integer("axis", 1));
    } else if (operation instanceof Operation.Dense dense) {
      graph.node(
          "Gemm",
          name,
          List.of(dense.input(), dense.weight(), dense.biases()),
          integer("transB", 1));
    } else {
      throw new IllegalArgumentException(operation + " has no place in a finished network");
    }
  }
}
