package mien.classify;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mien.core.Emotion;

/**
 * ONNX files of a few hundred bytes: each logit is one pixel of the picture. They also offer what
 * real models do: an input with a default and a second output.
 */
public final class TinyModels {
  private TinyModels() {}

  /** Logit {@code k} is the value at index {@code k} of {@code [channels * size * size]}. */
  static ModelProto pixels(int channels, int size, int labels) {
    int length = channels * size * size;
    TensorProto.Builder weight = floats("weight", length, labels);
    for (int i = 0; i < length; i++) {
      for (int k = 0; k < labels; k++) {
        weight.addFloatData(i == k ? 1 : 0);
      }
    }
    GraphProto graph =
        GraphProto.newBuilder()
            .setName("pixels")
            .addInput(tensor("picture", -1, channels, size, size))
            .addInput(tensor("scale", 1))
            .addInitializer(floats("scale", 1).addFloatData(2))
            .addInitializer(weight)
            .addNode(node("Flatten", "flat", "picture"))
            .addNode(node("MatMul", "logits", "flat", "weight"))
            .addNode(node("Mul", "extra", "logits", "scale"))
            .addOutput(tensor("logits", -1, labels))
            .addOutput(tensor("extra", -1, labels))
            .build();
    return ModelProto.newBuilder()
        .setIrVersion(8)
        .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(17))
        .setGraph(graph)
        .build();
  }

  /**
   * The same as other people write it: 3 channels, 4x4 pixels, 7 labels; logit {@code k} is pixel
   * {@code k}.
   *
   * @param batch how many pictures it takes at a time; -1 for any number
   */
  static ModelProto foreign(int batch, boolean channelsLast, boolean half) {
    TensorProto.Builder weight = floats("weight", 48, 7);
    for (int i = 0; i < 48; i++) {
      for (int k = 0; k < 7; k++) {
        weight.addFloatData(i == (channelsLast ? 3 * k : k) ? 1 : 0);
      }
    }
    long[] shape = channelsLast ? new long[] {batch, 4, 4, 3} : new long[] {batch, 3, 4, 4};
    TensorProto.DataType type = half ? TensorProto.DataType.FLOAT16 : TensorProto.DataType.FLOAT;
    return ModelProto.newBuilder()
        .setIrVersion(8)
        .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(17))
        .setGraph(
            GraphProto.newBuilder()
                .setName("foreign")
                .addInput(tensor("picture", type, shape))
                .addInitializer(weight)
                .addNode(cast("floats", "picture", TensorProto.DataType.FLOAT))
                .addNode(node("Flatten", "flat", "floats"))
                .addNode(node("MatMul", "said", "flat", "weight"))
                .addNode(cast("logits", "said", type))
                .addOutput(tensor("logits", type, batch, 7)))
        .build();
  }

  private static NodeProto cast(String output, String input, TensorProto.DataType type) {
    return node("Cast", output, input).toBuilder()
        .addAttribute(
            AttributeProto.newBuilder()
                .setName("to")
                .setType(AttributeProto.AttributeType.INT)
                .setI(type.getNumber()))
        .build();
  }

  /** A model with its card, the emotions in their usual order. */
  public static Path withCard(Path file, int channels, int size) {
    ModelCard card = Cards.card(channels, size, Emotion.ALL);
    return write(file, CardWriter.withCard(pixels(channels, size, 7), card));
  }

  /** The same without its card. */
  public static Path withoutCard(Path file, int channels, int size) {
    return write(file, pixels(channels, size, 7));
  }

  /** The card of such a model. */
  public static String card(int channels, int size) {
    return Cards.card(channels, size, Emotion.ALL).toJson();
  }

  /** The same, trained with a seed. */
  public static Path trained(Path file, int size, long seed) {
    ModelCard.Training training = new ModelCard.Training("set", "ab", "tests", seed, 1, "tests");
    return write(
        file, CardWriter.withCard(pixels(1, size, 7), Cards.card(1, size, Emotion.ALL, training)));
  }

  static Path write(Path file, ModelProto model) {
    try {
      return Files.write(file, model.toByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static NodeProto node(String operator, String output, String... inputs) {
    return NodeProto.newBuilder()
        .setOpType(operator)
        .addAllInput(List.of(inputs))
        .addOutput(output)
        .build();
  }

  private static TensorProto.Builder floats(String name, long... shape) {
    TensorProto.Builder tensor =
        TensorProto.newBuilder().setName(name).setDataType(TensorProto.DataType.FLOAT.getNumber());
    for (long size : shape) {
      tensor.addDims(size);
    }
    return tensor;
  }

  private static ValueInfoProto tensor(String name, long... shape) {
    return tensor(name, TensorProto.DataType.FLOAT, shape);
  }

  private static ValueInfoProto tensor(String name, TensorProto.DataType type, long... shape) {
    TensorShapeProto.Builder sizes = TensorShapeProto.newBuilder();
    for (long size : shape) {
      sizes.addDim(
          size < 0
              ? TensorShapeProto.Dimension.newBuilder().setDimParam("n")
              : TensorShapeProto.Dimension.newBuilder().setDimValue(size));
    }
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(
            TypeProto.newBuilder()
                .setTensorType(
                    TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(sizes)))
        .build();
  }
}
