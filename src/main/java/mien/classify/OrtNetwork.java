package mien.classify;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import mien.analysis.ExecutionProvider;

/**
 * An ONNX file open in ONNX Runtime.
 *
 * <p>The picture is its first input, {@code [n, channels, height, width]}, and the logits its first
 * output, {@code [n, labels]}. Whatever else it offers (a backward pass, say) is never computed
 * here, since only the logits are asked for.
 */
final class OrtNetwork implements Network {
  private final SessionOptions options = new SessionOptions();
  private final OrtSession session;
  private final NodeInfo picture;
  private final NodeInfo logits;

  OrtNetwork(Path file, ExecutionProvider provider) throws OrtException {
    try {
      // These networks are too small to share among threads; waiting threads would only spin.
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      if (provider == ExecutionProvider.CUDA) {
        options.addCUDA();
      }
      session = OnnxRuntime.ENVIRONMENT.createSession(file.toString(), options);
    } catch (OrtException | RuntimeException | Error e) {
      options.close();
      throw e;
    }
    picture = first(session.getInputInfo().values());
    logits = first(session.getOutputInfo().values());
  }

  private static NodeInfo first(Collection<NodeInfo> nodes) {
    return nodes.iterator().next();
  }

  /** The file's model card, if it carries one. */
  Optional<String> card() throws OrtException {
    return session.getMetadata().getCustomMetadataValue(ModelCard.METADATA_KEY);
  }

  /** The picture input as the file declares it; empty if it is no tensor. */
  Optional<TensorInfo> picture() {
    return tensor(picture);
  }

  /** The logits as the file declares them; empty if they are no tensor. */
  Optional<TensorInfo> logits() {
    return tensor(logits);
  }

  private static Optional<TensorInfo> tensor(NodeInfo node) {
    return node.getInfo() instanceof TensorInfo info ? Optional.of(info) : Optional.empty();
  }

  @Override
  public float[][] logits(FloatBuffer faces, long... shape) throws OrtException {
    FloatBuffer batch =
        faces.slice(0, Math.toIntExact(LongStream.of(shape).reduce(1, (a, b) -> a * b)));
    try (OnnxTensor input = OnnxTensor.createTensor(OnnxRuntime.ENVIRONMENT, batch, shape);
        OrtSession.Result result =
            session.run(Map.of(picture.getName(), input), Set.of(logits.getName()))) {
      return (float[][]) result.get(0).getValue();
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    } finally {
      options.close();
    }
  }
}
