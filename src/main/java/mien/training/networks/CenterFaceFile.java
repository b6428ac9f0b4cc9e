package mien.training.networks;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mien.core.InputException;

/**
 * Makes the bundled face detector's file out of the one that CenterFace's authors published (Xu et
 * al. 2019, "CenterFace: Joint Face Detection and Alignment Using Face as Point").
 *
 * <p>The network stays the same, but it reads one grey channel (the sum of the first convolution's
 * three), takes pictures of any number and size, gives its four outputs as one, and holds its
 * weights as float16, which are widened when the file is loaded.
 */
public final class CenterFaceFile {
  private static final int IR_VERSION = 8;
  private static final int OPERATOR_SET = 17;
  private static final String INPUT = "picture";
  private static final String OUTPUT = "faces";
  private static final int CHANNELS = 15;
  private static final String OTHER = "This ONNX file is not CenterFace.";

  private CenterFaceFile() {}

  /**
   * @param published the bytes of {@code centerface_bnmerged.onnx}
   * @param metadata goes into {@code metadata_props}
   * @return the bytes of a file with input {@code picture}, {@code [n, 1, height, width]}, and
   *     output {@code faces}, {@code [n, 15, height / 4, width / 4]}
   * @throws InputException if it is another file
   */
  public static byte[] convert(byte[] published, Map<String, String> metadata) {
    ModelProto model;
    try {
      model = ModelProto.parseFrom(published);
    } catch (InvalidProtocolBufferException e) {
      throw new InputException("This is no ONNX file.", e);
    }
    ModelProto.Builder converted =
        ModelProto.newBuilder()
            .setIrVersion(IR_VERSION)
            .setProducerName("mien")
            .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPERATOR_SET))
            .setGraph(convert(model.getGraph()));
    metadata.forEach(
        (key, value) ->
            converted.addMetadataProps(
                StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
    return converted.build().toByteArray();
  }

  private static GraphProto convert(GraphProto published) {
    Set<String> used =
        published.getNodeList().stream()
            .flatMap(node -> node.getInputList().stream())
            .collect(Collectors.toSet());
    Map<String, TensorProto> constants = new LinkedHashMap<>();
    published.getInitializerList().stream()
        .filter(constant -> used.contains(constant.getName()))
        .forEach(constant -> constants.put(constant.getName(), constant));
    if (published.getOutputCount() != 4
        || published.getNodeCount() == 0
        || published.getNode(0).getInputCount() < 2) {
      throw new InputException(OTHER);
    }
    NodeProto first = published.getNode(0);
    TensorProto filters = constants.get(first.getInput(1));
    if (filters == null || filters.getDimsCount() != 4 || filters.getDims(1) != 3) {
      throw new InputException(OTHER);
    }
    constants.put(filters.getName(), grey(filters));

    GraphProto.Builder graph = GraphProto.newBuilder().setName("centerface");
    graph.addInput(value(INPUT, "n", 1, "height", "width"));
    graph.addOutput(value(OUTPUT, "n", CHANNELS, "rows", "columns"));
    constants.values().forEach(constant -> addTo(graph, constant));
    graph.addNode(first.toBuilder().setInput(0, INPUT));
    published.getNodeList().stream().skip(1).forEach(graph::addNode);
    graph.addNode(
        NodeProto.newBuilder()
            .setOpType("Concat")
            .addAllInput(published.getOutputList().stream().map(ValueInfoProto::getName).toList())
            .addOutput(OUTPUT)
            .addAttribute(OnnxGraph.integer("axis", 1)));
    return graph.build();
  }

  /** Filters that do to one channel what these do to three that are alike. */
  private static TensorProto grey(TensorProto filters) {
    float[] values = floats(filters);
    int count = (int) filters.getDims(0);
    int size = values.length / count / 3;
    float[] sums = new float[count * size];
    for (int i = 0; i < values.length; i++) {
      sums[i / (3 * size) * size + i % size] += values[i];
    }
    return tensor(filters.getName(), DataType.FLOAT, sums, filters).setDims(1, 1).build();
  }

  /** Adds a constant, weights as float16 with what widens them. */
  private static void addTo(GraphProto.Builder graph, TensorProto constant) {
    if (constant.getDimsCount() < 2) {
      graph.addInitializer(constant);
      return;
    }
    String half = constant.getName() + OnnxGraph.HALF;
    graph.addInitializer(tensor(half, DataType.FLOAT16, floats(constant), constant));
    graph.addNode(
        NodeProto.newBuilder()
            .setOpType("Cast")
            .addInput(half)
            .addOutput(constant.getName())
            .addAttribute(OnnxGraph.integer("to", DataType.FLOAT.getNumber())));
  }

  private static float[] floats(TensorProto constant) {
    ByteBuffer bytes = constant.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    float[] values = new float[bytes.remaining() / Float.BYTES];
    bytes.asFloatBuffer().get(values);
    return values;
  }

  private static TensorProto.Builder tensor(
      String name, DataType type, float[] values, TensorProto shape) {
    boolean half = type == DataType.FLOAT16;
    ByteBuffer bytes =
        ByteBuffer.allocate((half ? 2 : 4) * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      if (half) {
        bytes.putShort(Half.of(value));
      } else {
        bytes.putFloat(value);
      }
    }
    return TensorProto.newBuilder()
        .setName(name)
        .setDataType(type.getNumber())
        .addAllDims(shape.getDimsList())
        .setRawData(ByteString.copyFrom(bytes.rewind()));
  }

  private static ValueInfoProto value(
      String name, String batch, long channels, String rows, String columns) {
    TensorShapeProto shape =
        TensorShapeProto.newBuilder()
            .addDim(Dimension.newBuilder().setDimParam(batch))
            .addDim(Dimension.newBuilder().setDimValue(channels))
            .addAllDim(
                List.of(
                    Dimension.newBuilder().setDimParam(rows).build(),
                    Dimension.newBuilder().setDimParam(columns).build()))
            .build();
    TypeProto.Tensor.Builder tensor =
        TypeProto.Tensor.newBuilder().setElemType(DataType.FLOAT.getNumber()).setShape(shape);
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(tensor))
        .build();
  }
}
