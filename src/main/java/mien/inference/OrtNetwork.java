package mien.inference;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mien.analysis.ExecutionProvider;
import mien.inference.Answers.Answer;

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
  private final Answers answers = new Answers();

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
    if (atOnce == n) {
      try (OnnxTensor input = form.tensor(pictures, 0, n, channels, height, width)) {
        return said(input);
      }
    }
    float[][] all = new float[n][];
    for (int from = 0; from < n; from += atOnce) {
      int count = Math.min(atOnce, n - from);
      try (OnnxTensor input = form.tensor(pictures, from, count, channels, height, width)) {
        float[][] some = said(input);
        for (int i = 0; i < count; i++) {
          all[from + i] = some[i].clone();
        }
      }
    }
    return all;
  }

  /** Overwritten by the next call. */
  private float[][] said(OnnxTensor input) throws OrtException {
    List<Long> shape = Arrays.stream(input.getInfo().getShape()).boxed().toList();
    Answer known = answers.of(shape).orElse(null);
    Map<String, OnnxTensor> inputs = Map.of(picture.getName(), input);
    if (known != null) {
      session.run(inputs, Map.of(output.getName(), known.tensor())).close();
      return Answers.read(known.floats(), known.items());
    }
    try (OrtSession.Result result = session.run(inputs, Set.of(output.getName()))) {
      OnnxTensor said = (OnnxTensor) result.get(0);
      long[] form = said.getInfo().getShape();
      if (said.getInfo().type == OnnxJavaType.FLOAT) {
        answers.keep(shape, form);
      }
      return Answers.read(said.getFloatBuffer(), new float[Math.toIntExact(form[0])][]);
    }
  }

  @Override
  public void close() {
    answers.close();
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    } finally {
      options.close();
    }
  }
}
