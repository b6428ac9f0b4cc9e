package mien.classify;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import mien.analysis.ExecutionProvider;
import mien.analysis.ProviderStatus;
import mien.core.InputException;
import mien.inference.CudaFailure;
import mien.inference.OnnxRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The backward pass that a model's file carries: how each number of a face changes what the network
 * says of it. A session of its own beside the one that classifies, opened only when it is needed.
 * Used and closed on the thread that made it.
 */
public final class OnnxGradient implements AutoCloseable {
  /** The file's input that says what is wanted: one int64, a {@link Mode}'s ordinal, 0 unless. */
  public static final String MODE = "gradient_mode";

  /** The file's input that names the class by its place among the labels: int64, [n] or [1]. */
  public static final String CLASS = "gradient_class";

  /** The file's output, float32 {@code [n, channels, height, width]}. */
  public static final String OUTPUT = "gradient";

  /** A {@link #CLASS}, and the default: the most probable one of each face. */
  public static final int WINNER = -1;

  /** Which backward pass is computed. */
  public enum Mode {
    OFF,
    /** The gradient as it is. */
    PLAIN,
    /** Guided back-propagation: ReLUs let through positive gradients alone. */
    GUIDED
  }

  /**
   * What was found for each face of a batch.
   *
   * @param logits {@code [n][labels]}
   * @param gradients {@code [n][channels * height * width]}, of the class's log probability
   */
  public record Result(float[][] logits, float[][] gradients) {}

  private static final Logger LOG = LoggerFactory.getLogger(OnnxGradient.class);

  private final ModelCard card;
  private final Opened opened;
  private final String picture;
  private final String logits;

  /**
   * @param where CUDA, if it works, or else the CPU
   * @throws InputException if the file cannot be used, or carries no backward pass
   */
  public OnnxGradient(Path file, ExecutionProvider where) {
    card = ModelFile.read(file).card();
    try {
      opened = open(withoutDefaults(file), where);
    } catch (OrtException e) {
      throw new InputException(
          "The backward pass of %s cannot be run (%s).".formatted(file, e.getMessage()), e);
    }
    picture = opened.session().getInputNames().iterator().next();
    logits = opened.session().getOutputNames().iterator().next();
  }

  private static Opened open(byte[] model, ExecutionProvider where) throws OrtException {
    if (where == ExecutionProvider.CUDA) {
      try {
        return Opened.on(new ProviderStatus(ExecutionProvider.CUDA, "as chosen"), model);
      } catch (OrtException | LinkageError e) {
        LOG.warn("CUDA cannot run the backward pass, so the CPU does: {}", e.getMessage());
        return Opened.on(new ProviderStatus(ExecutionProvider.CPU, CudaFailure.inWords(e)), model);
      }
    }
    String why = where == ExecutionProvider.CPU ? "as chosen" : "unless --provider cuda is given";
    return Opened.on(new ProviderStatus(ExecutionProvider.CPU, why), model);
  }

  /** A session, and the options that must outlive it. */
  private record Opened(ProviderStatus status, SessionOptions options, OrtSession session) {

    static Opened on(ProviderStatus status, byte[] model) throws OrtException {
      SessionOptions options = OnnxRuntime.options();
      try {
        if (status.used() == ExecutionProvider.CUDA) {
          options.addCUDA();
        }
        return new Opened(status, options, OnnxRuntime.ENVIRONMENT.createSession(model, options));
      } catch (OrtException | RuntimeException | Error e) {
        options.close();
        throw e;
      }
    }
  }

  /** ONNX Runtime's Java API can set no input that has a default, so here they have none. */
  private static byte[] withoutDefaults(Path file) {
    ModelProto model;
    try {
      model = ModelProto.parseFrom(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new InputException("The model %s cannot be read.".formatted(file), e);
    }
    if (model.getGraph().getOutputList().stream().noneMatch(o -> o.getName().equals(OUTPUT))) {
      throw new InputException(
          "The model %s carries no backward pass, so it cannot be explained; use one that mien train wrote."
              .formatted(file));
    }
    GraphProto.Builder graph = model.getGraph().toBuilder().clearInitializer();
    model.getGraph().getInitializerList().stream()
        .filter(constant -> !Set.of(MODE, CLASS).contains(constant.getName()))
        .forEach(graph::addInitializer);
    return model.toBuilder().setGraph(graph).build().toByteArray();
  }

  /** Where it runs, and why there. */
  public ProviderStatus status() {
    return opened.status();
  }

  /** The model's card. */
  public ModelCard card() {
    return card;
  }

  /**
   * @param faces a direct buffer in native order with {@code n} faces from index 0 on, as {@link
   *     FacePreprocessor} prepares them
   * @param classes of each face, by its place among the card's labels, or {@link #WINNER}
   */
  public Result of(FloatBuffer faces, Mode mode, long... classes) {
    ModelCard.Input input = card.input();
    long[] shape = {classes.length, input.channels(), input.height(), input.width()};
    int each = input.channels() * input.height() * input.width();
    try (OnnxTensor batch =
            OnnxTensor.createTensor(
                OnnxRuntime.ENVIRONMENT, faces.slice(0, classes.length * each), shape);
        OnnxTensor wanted =
            OnnxTensor.createTensor(OnnxRuntime.ENVIRONMENT, (long) mode.ordinal());
        OnnxTensor chosen =
            OnnxTensor.createTensor(
                OnnxRuntime.ENVIRONMENT, LongBuffer.wrap(classes), new long[] {classes.length});
        OrtSession.Result result =
            opened
                .session()
                .run(Map.of(picture, batch, MODE, wanted, CLASS, chosen), Set.of(logits, OUTPUT))) {
      float[][] said = (float[][]) result.get(logits).orElseThrow().getValue();
      FloatBuffer all = ((OnnxTensor) result.get(OUTPUT).orElseThrow()).getFloatBuffer();
      float[][] gradients = new float[all.remaining() / each][each];
      for (float[] gradient : gradients) {
        all.get(gradient);
      }
      return new Result(said, gradients);
    } catch (OrtException e) {
      throw new IllegalStateException("The backward pass failed", e);
    }
  }

  @Override
  public void close() {
    try {
      opened.session().close();
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    } finally {
      opened.options().close();
    }
  }
}
