package mien.classify;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import mien.analysis.ExecutionProvider;
import mien.core.InputException;
import mien.files.FileNames;
import mien.inference.DirectFloats;
import mien.inference.OrtNetwork;
import mien.inference.PictureTensor;

/**
 * An ONNX file with a card that fits it. Its first input is of float32 or float16, {@code [n,
 * channels, height, width]} or {@code [n, height, width, channels]}, n being fixed or not; its
 * first output is {@code [n, labels]}.
 *
 * @param path where it is
 * @param card its own, or that of the {@code <name>.json} beside it
 */
public record ModelFile(Path path, ModelCard card) {

  /**
   * Reads the card and checks it against the file's real inputs and outputs.
   *
   * @throws InputException if the file is missing, is not ONNX, has no card, or one that
   *     contradicts it
   */
  public static ModelFile read(Path path) {
    try (OrtNetwork network = open(path)) {
      return read(path, network);
    }
  }

  /**
   * Opens a file whose card is not known yet, on the CPU.
   *
   * @throws InputException if the file is missing or is not ONNX
   */
  static OrtNetwork open(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new InputException("There is no model file %s.".formatted(path));
    }
    try {
      return new OrtNetwork(path, ExecutionProvider.CPU);
    } catch (OrtException e) {
      throw notOnnx(path, e);
    }
  }

  private static InputException notOnnx(Path path, OrtException e) {
    return new InputException(
        "%s is not an ONNX model that ONNX Runtime can open (%s).".formatted(path, e.getCode()), e);
  }

  /** The same as {@link #read(Path)}, of a file that is open. */
  static ModelFile read(Path path, OrtNetwork network) {
    try {
      String own = network.metadata(ModelCard.METADATA_KEY).orElse(null);
      ModelCard card =
          own != null ? ModelCard.fromJson(own, path.toString()) : readSidecar(sidecar(path), path);
      check(network, card, path);
      tryOut(network, card, path);
      return new ModelFile(path, card);
    } catch (OrtException e) {
      throw notOnnx(path, e);
    }
  }

  /** The file's length. */
  public long bytes() {
    return bytes(path);
  }

  /** The length of a model's file. */
  public static long bytes(Path path) {
    try {
      return Files.size(path);
    } catch (IOException e) {
      throw new InputException("The model %s cannot be read.".formatted(path), e);
    }
  }

  private static Path sidecar(Path path) {
    return path.resolveSibling(FileNames.stem(path) + ".json");
  }

  private static ModelCard readSidecar(Path sidecar, Path model) {
    if (!Files.isRegularFile(sidecar) || sidecar.equals(model)) {
      throw new InputException(
          "The model %s carries no card and there is no %s beside it to say what its outputs mean."
              .formatted(model, sidecar.getFileName()));
    }
    return readCard(sidecar);
  }

  /** A card that is a file of its own. */
  public static ModelCard readCard(Path json) {
    try {
      return ModelCard.fromJson(Files.readString(json), json.toString());
    } catch (IOException e) {
      throw new InputException("The model card %s cannot be read.".formatted(json), e);
    }
  }

  private static void check(OrtNetwork network, ModelCard card, Path path) {
    ModelCard.Input in = card.input();
    if (network
        .picture()
        .flatMap(t -> PictureTensor.of(t, in.channels(), in.height(), in.width()))
        .isEmpty()) {
      throw new InputException(
          "The card of %1$s speaks of an input [n, %2$d, %3$d, %4$d] (or [n, %3$d, %4$d, %2$d]) of floats, but the model reads %5$s."
              .formatted(path, in.channels(), in.height(), in.width(), shape(network.picture())));
    }
    int labels = card.labels().size() + card.otherLabels().size();
    if (network.output().filter(t -> areLogits(t, labels)).isEmpty()) {
      throw new InputException(
          "The card of %s names %d labels, but the model's first output is %s."
              .formatted(path, labels, shape(network.output())));
    }
  }

  /** What a file declares need not be what it does. */
  private static void tryOut(OrtNetwork network, ModelCard card, Path path) {
    ModelCard.Input in = card.input();
    FloatBuffer face = DirectFloats.of(in.channels() * in.height() * in.width());
    int labels = card.labels().size() + card.otherLabels().size();
    try {
      int said = network.run(face, 1, in.channels(), in.height(), in.width())[0].length;
      if (said != labels) {
        throw new InputException(
            "The card of %s names %d labels, but the model gives %d numbers for a face."
                .formatted(path, labels, said));
      }
    } catch (OrtException e) {
      throw new InputException(
          "The model %s cannot be run (%s); export it anew.".formatted(path, e.getCode()), e);
    }
  }

  /** Whether a tensor is of floats, this many for each item. */
  private static boolean areLogits(TensorInfo tensor, int labels) {
    long[] shape = tensor.getShape();
    long each = 1;
    for (int i = 1; i < shape.length; i++) {
      each *= shape[i] == -1 ? labels : shape[i];
    }
    return (tensor.type == OnnxJavaType.FLOAT || tensor.type == OnnxJavaType.FLOAT16)
        && shape.length >= 2
        && each == labels;
  }

  private static String shape(Optional<TensorInfo> tensor) {
    return tensor
        .map(t -> Arrays.toString(t.getShape()).replace("-1", "n") + " of " + t.type)
        .orElse("no tensor");
  }
}
