package mien.classify;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mien.analysis.ExecutionProvider;

/**
 * An ONNX file open in ONNX Runtime.
 *
 * <p>The picture is its first input, in a form that {@link PictureTensor} knows, and the logits its
 * first output, {@code [n, labels]}. Whatever else it offers (a backward pass, say) is never
 * computed here, since only the logits are asked for.
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
    int n = Math.toIntExact(shape[0]);
    int channels = Math.toIntExact(shape[1]);
    int height = Math.toIntExact(shape[2]);
    int width = Math.toIntExact(shape[3]);
    PictureTensor form =
        picture()
            .flatMap(declared -> PictureTensor.of(declared, channels, height, width))
            .orElseThrow(() -> new IllegalArgumentException("no pictures of this shape"));
    int atOnce = form.batch() == 0 ? n : form.batch();
    List<float[]> all = new ArrayList<>(n);
    for (int from = 0; from < n; from += atOnce) {
      int count = Math.min(atOnce, n - from);
      try (OnnxTensor input = form.tensor(faces, from, count, channels, height, width);
          OrtSession.Result result =
              session.run(Map.of(picture.getName(), input), Set.of(logits.getName()))) {
        FloatBuffer said = ((OnnxTensor) result.get(0)).getFloatBuffer();
        int labels = said.remaining() / Math.toIntExact(input.getInfo().getShape()[0]);
        for (int i = 0; i < count; i++) {
          float[] one = new float[labels];
          said.get(one);
          all.add(one);
        }
      }
    }
    return all.toArray(float[][]::new);
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
