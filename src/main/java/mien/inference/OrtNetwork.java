package mien.inference;

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
 * <p>The picture is its first input, in a form that {@link PictureTensor} knows. Whatever it offers
 * besides its first output (a backward pass, say) is never computed here, since only that output is
 * asked for.
 */
public final class OrtNetwork implements InferenceNetwork {
  private final SessionOptions options;
  private final OrtSession session;
  private final NodeInfo picture;
  private final NodeInfo output;

  /**
   * @param provider CPU or CUDA
   */
  public OrtNetwork(Path file, ExecutionProvider provider) throws OrtException {
    options = OnnxRuntime.options();
    try {
      if (provider == ExecutionProvider.CUDA) {
        options.addCUDA();
      }
      session = OnnxRuntime.ENVIRONMENT.createSession(file.toString(), options);
    } catch (OrtException | RuntimeException | Error e) {
      options.close();
      throw e;
    }
    picture = first(session.getInputInfo().values());
    output = first(session.getOutputInfo().values());
  }

  private static NodeInfo first(Collection<NodeInfo> nodes) {
    return nodes.iterator().next();
  }

  /** What the file says of itself under a key, if anything. */
  public Optional<String> metadata(String key) throws OrtException {
    return session.getMetadata().getCustomMetadataValue(key);
  }

  /** The picture input as the file declares it; empty if it is no tensor. */
  public Optional<TensorInfo> picture() {
    return tensor(picture);
  }

  /** The first output as the file declares it; empty if it is no tensor. */
  public Optional<TensorInfo> output() {
    return tensor(output);
  }

  private static Optional<TensorInfo> tensor(NodeInfo node) {
    return node.getInfo() instanceof TensorInfo info ? Optional.of(info) : Optional.empty();
  }

  @Override
  public float[][] run(FloatBuffer pictures, long... shape) throws OrtException {
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
      try (OnnxTensor input = form.tensor(pictures, from, count, channels, height, width);
          OrtSession.Result result =
              session.run(Map.of(picture.getName(), input), Set.of(output.getName()))) {
        FloatBuffer said = ((OnnxTensor) result.get(0)).getFloatBuffer();
        int each = said.remaining() / Math.toIntExact(input.getInfo().getShape()[0]);
        for (int i = 0; i < count; i++) {
          all.add(next(said, each));
        }
      }
    }
    return all.toArray(float[][]::new);
  }

  /** The next numbers of a fresh buffer; where they are all of it, its own array. */
  private static float[] next(FloatBuffer said, int count) {
    if (said.hasArray() && said.capacity() == count) {
      return said.array();
    }
    float[] numbers = new float[count];
    said.get(numbers);
    return numbers;
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
