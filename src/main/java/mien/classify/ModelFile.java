package mien.classify;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import mien.analysis.ExecutionProvider;
import mien.core.InputException;
import mien.files.FileNames;

/**
 * An ONNX file with a card that fits it.
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
    if (!Files.isRegularFile(path)) {
      throw new InputException("There is no model file %s.".formatted(path));
    }
    try (OrtNetwork network = new OrtNetwork(path, ExecutionProvider.CPU)) {
      String own = network.card().orElse(null);
      ModelCard card =
          own != null ? ModelCard.fromJson(own, path.toString()) : readSidecar(sidecar(path), path);
      check(network, card, path);
      return new ModelFile(path, card);
    } catch (OrtException e) {
      throw new InputException(
          "%s is not an ONNX model that ONNX Runtime can open (%s).".formatted(path, e.getCode()),
          e);
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
    try {
      return ModelCard.fromJson(Files.readString(sidecar), sidecar.toString());
    } catch (IOException e) {
      throw new InputException("The model card %s cannot be read.".formatted(sidecar), e);
    }
  }

  private static void check(OrtNetwork network, ModelCard card, Path path) {
    ModelCard.Input in = card.input();
    boolean fits =
        network.picture().filter(t -> fits(t, in.channels(), in.height(), in.width())).isPresent();
    if (!fits) {
      throw new InputException(
          "The card of %s speaks of an input [n, %d, %d, %d] of floats, but the model reads %s."
              .formatted(path, in.channels(), in.height(), in.width(), shape(network.picture())));
    }
    int labels = card.labels().size();
    if (network.logits().filter(t -> fits(t, labels)).isEmpty()) {
      throw new InputException(
          "The card of %s names %d labels, but the model's first output is %s."
              .formatted(path, labels, shape(network.logits())));
    }
  }

  /** Whether a tensor is of floats, any number of items of these sizes. */
  private static boolean fits(TensorInfo tensor, long... sizes) {
    long[] shape = tensor.getShape();
    boolean fits =
        tensor.type == OnnxJavaType.FLOAT && shape.length == sizes.length + 1 && shape[0] == -1;
    for (int i = 0; fits && i < sizes.length; i++) {
      fits = shape[i + 1] == sizes[i] || shape[i + 1] == -1;
    }
    return fits;
  }

  private static String shape(Optional<TensorInfo> tensor) {
    return tensor
        .map(t -> Arrays.toString(t.getShape()).replace("-1", "n") + " of " + t.type)
        .orElse("no tensor");
  }
}
