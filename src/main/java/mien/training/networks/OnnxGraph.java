package mien.training.networks;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An ONNX graph under construction; hides the protobuf classes.
 *
 * <p>A graph inside another one may use the names of the outer one: what it makes itself is kept
 * apart by a prefix, and any other name means the outer graph's value.
 */
final class OnnxGraph {
  /** What the name of a constant stored as float16 ends in. */
  static final String HALF = ".half";

  /** What the name of a constant stored as whole multiples of a step ends in. */
  static final String ROUNDED = ".rounded";

  /** What the name of these steps ends in. */
  static final String STEPS = ".steps";

  private final GraphProto.Builder graph;
  private final String prefix;
  private final Set<String> made = new HashSet<>();

  OnnxGraph(String name) {
    this(name, "");
  }

  private OnnxGraph(String name, String prefix) {
    this.prefix = prefix;
    graph = GraphProto.newBuilder().setName(name);
  }

  /** A graph for a branch of this one. */
  static OnnxGraph inner(String name) {
    return new OnnxGraph(name, name + "/");
  }

  /** Adds a node with one output, which is also its name. */
  void node(String type, String output, List<String> inputs, AttributeProto... attributes) {
    node(type, List.of(output), inputs, attributes);
  }

  /** Adds a node that goes by the name of its first output. */
  void node(String type, List<String> outputs, List<String> inputs, AttributeProto... attributes) {
    made.addAll(outputs);
    graph.addNode(
        NodeProto.newBuilder()
            .setOpType(type)
            .setName(full(outputs.get(0)))
            .addAllInput(inputs.stream().map(this::full).toList())
            .addAllOutput(outputs.stream().map(this::full).toList())
            .addAllAttribute(List.of(attributes)));
  }

  private String full(String name) {
    return made.contains(name) ? prefix + name : name;
  }

  /** Adds an If, whose value is the one output of one branch or the other. */
  void choice(String output, String condition, OnnxGraph then, OnnxGraph otherwise) {
    node(
        "If",
        output,
        List.of(condition),
        branch("then_branch", then),
        branch("else_branch", otherwise));
  }

  private static AttributeProto branch(String name, OnnxGraph graph) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeType.GRAPH)
        .setG(graph.build())
        .build();
  }

  static AttributeProto string(String name, String value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeType.STRING)
        .setS(ByteString.copyFromUtf8(value))
        .build();
  }

  static AttributeProto integer(String name, long value) {
    return AttributeProto.newBuilder().setName(name).setType(AttributeType.INT).setI(value).build();
  }

  static AttributeProto integers(String name, long... values) {
    AttributeProto.Builder attribute =
        AttributeProto.newBuilder().setName(name).setType(AttributeType.INTS);
    for (long value : values) {
      attribute.addInts(value);
    }
    return attribute.build();
  }

  /** A constant of float32 values. */
  void floats(String name, long[] shape, float[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    constant(name, DataType.FLOAT, shape, bytes);
  }

  /** A constant stored in half the bytes and widened to float32 when the file is loaded. */
  void halves(String name, long[] shape, float[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      bytes.putShort(Half.of(value));
    }
    constant(name + HALF, DataType.FLOAT16, shape, bytes.rewind());
    node("Cast", name, List.of(name + HALF), integer("to", DataType.FLOAT.getNumber()));
  }

  /** A constant of int64 values: a list, or a single number without dimensions. */
  void wholes(String name, long[] shape, long... values) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asLongBuffer().put(values);
    constant(name, DataType.INT64, shape, bytes);
  }

  /** A constant of int8 values. */
  void bytes(String name, long[] shape, int[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length);
    for (int value : values) {
      bytes.put((byte) value);
    }
    constant(name, DataType.INT8, shape, bytes.rewind());
  }

  /** A constant of int32 values. */
  void integers32(String name, long[] shape, int[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asIntBuffer().put(values);
    constant(name, DataType.INT32, shape, bytes);
  }

  /** A single uint8. */
  void unsignedByte(String name, int value) {
    constant(name, DataType.UINT8, new long[0], ByteBuffer.wrap(new byte[] {(byte) value}));
  }

  private void constant(String name, DataType type, long[] shape, ByteBuffer bytes) {
    made.add(name);
    TensorProto.Builder tensor =
        TensorProto.newBuilder()
            .setName(full(name))
            .setDataType(type.getNumber())
            .setRawData(ByteString.copyFrom(bytes));
    for (long size : shape) {
      tensor.addDims(size);
    }
    graph.addInitializer(tensor);
  }

  /** A float32 input. */
  void input(String name, String batch, long... sizes) {
    graph.addInput(value(name, DataType.FLOAT, batched(batch, sizes)));
  }

  /** A single int64 that may be given, and is {@code value} otherwise. */
  void optionalInput(String name, long value) {
    wholes(name, new long[0], value);
    graph.addInput(value(name, DataType.INT64, TensorShapeProto.getDefaultInstance()));
  }

  /** As many int64 as there are items, or one for all; it is {@code value} otherwise. */
  void optionalInput(String name, String batch, long value) {
    wholes(name, new long[] {1}, value);
    graph.addInput(value(name, DataType.INT64, batched(batch)));
  }

  /** A float32 output. */
  void output(String name, String batch, long... sizes) {
    graph.addOutput(value(full(name), DataType.FLOAT, batched(batch, sizes)));
  }

  /**
   * @param batch what the first dimension is called
   */
  private static TensorShapeProto batched(String batch, long... sizes) {
    TensorShapeProto.Builder dimensions =
        TensorShapeProto.newBuilder().addDim(Dimension.newBuilder().setDimParam(batch));
    for (long size : sizes) {
      dimensions.addDim(Dimension.newBuilder().setDimValue(size));
    }
    return dimensions.build();
  }

  private static ValueInfoProto value(String name, DataType type, TensorShapeProto shape) {
    TypeProto.Tensor.Builder tensor =
        TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(shape);
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(tensor))
        .build();
  }

  GraphProto build() {
    return graph.build();
  }
}
