package mien.training.networks;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mien.analysis.ExecutionProvider;
import mien.classify.ModelCard;
import mien.classify.OnnxGradient;
import mien.classify.OnnxGradient.Mode;
import mien.classify.illumination.Normalisation;
import mien.core.Emotion;
import org.assertj.core.data.Offset;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorBase;
import org.bytedeco.pytorch.TensorTensorHook;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The file's backward pass is libtorch's gradient. */
class BackwardPassTest {
  private static final int BATCH = 2;
  private static final int FEAR = Emotion.FEAR.ordinal();

  @TempDir private Path folder;

  static List<String> ids() {
    return Networks.ids();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void agreesWithLibtorch(String id) throws IOException {
    Network network = Networks.of(id, 7);
    float[] input = Shaken.pixels(network, BATCH);
    try (Weights weights = Weights.initial(network, 1)) {
      Shaken.norms(weights);
      Path file = write(network, weights);
      for (Mode mode : List.of(Mode.PLAIN, Mode.GUIDED)) {
        float[] expected = libtorch(network, weights, input, mode);
        float[] found = backward(file, input, mode, FEAR, FEAR);
        assertThat(largest(expected)).isGreaterThan(1e-3f);
        Offset<Float> offset = Offset.offset(1e-4f * largest(expected));
        for (int i = 0; i < expected.length; i++) {
          assertThat(found[i]).isCloseTo(expected[i], offset);
        }
      }
    }
  }

  @Test
  void isTheSlopeOfTheLogProbability() throws IOException {
    Network network = Networks.of("iliev-20", 7);
    try (Weights weights = Weights.initial(network, 1)) {
      Path file = write(network, weights);
      Random random = new Random(3);
      float[] input = Shaken.pixels(network, BATCH);
      float[] gradient = backward(file, input, Mode.PLAIN, FEAR, FEAR);
      double length = Math.sqrt(dot(gradient, gradient));
      for (int i = 0; i < 5; i++) {
        float[] along = new float[input.length];
        for (int k = 0; k < along.length; k++) {
          double chance = random.nextGaussian() / Math.sqrt(along.length);
          along[k] = (float) (gradient[k] / length + chance);
        }
        double slope =
            (logProbability(network, weights, moved(input, along, 0.01f))
                    - logProbability(network, weights, moved(input, along, -0.01f)))
                / 0.02;
        assertThat(slope).isCloseTo(dot(gradient, along), Offset.offset(0.01 * length));
      }
    }
  }

  @Test
  void explainsTheWinnerOfEachFaceUnlessAClassIsNamed() throws IOException {
    Network network = Networks.of("iliev-20", 7);
    float[] input = Shaken.pixels(network, BATCH);
    try (Weights weights = Weights.initial(network, 1)) {
      Path file = write(network, weights);
      int[] winners = winners(network, weights, input);
      float[] named = backward(file, input, Mode.PLAIN, winners[0], winners[1]);
      assertThat(backward(file, input, Mode.PLAIN, OnnxGradient.WINNER, OnnxGradient.WINNER))
          .isEqualTo(named);
      int other = (winners[0] + 1) % 7;
      assertThat(backward(file, input, Mode.PLAIN, other, winners[1])).isNotEqualTo(named);
    }
  }

  @Test
  void isNotComputedUntilItIsAskedFor() throws IOException, OrtException {
    Network network = Networks.of("iliev-20", 7);
    try (Weights weights = Weights.initial(network, 1)) {
      Path file = write(network, weights);
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      String profile;
      try (SessionOptions options = new SessionOptions()) {
        options.enableProfiling(folder.resolve("profile").toString());
        try (OrtSession session = environment.createSession(file.toString(), options);
            OnnxTensor tensor =
                OnnxTensor.createTensor(
                    environment,
                    FloatBuffer.wrap(Shaken.pixels(network, BATCH)),
                    new long[] {BATCH, 3, 20, 20});
            OrtSession.Result result = session.run(Map.of(Network.INPUT, tensor))) {
          assertThat(result.get(OnnxGradient.OUTPUT).orElseThrow().getInfo().toString())
              .contains("shape=[0, 3, 20, 20]");
          profile = session.endProfiling();
        }
      }
      assertThat(Files.readString(Path.of(profile)))
          .contains("\"op_name\" : \"Gemm\"")
          .doesNotContain("\"op_name\" : \"ConvTranspose\"");
    }
  }

  private Path write(Network network, Weights weights) throws IOException {
    ModelCard card =
        new ModelCard(
            "test",
            network.id(),
            network.parameterCount(),
            Emotion.ALL,
            new ModelCard.Input(
                network.channels(),
                network.height(),
                network.width(),
                0.5,
                0.5,
                0,
                Normalisation.NONE),
            1,
            0.5,
            null,
            Map.of(),
            "MIT",
            "tests",
            "none");
    byte[] file =
        OnnxWriter.write(
            InferenceForm.of(network, weights.values()),
            Map.of(ModelCard.METADATA_KEY, card.toJson()));
    return Files.write(folder.resolve("test.onnx"), file);
  }

  private static float[] backward(Path file, float[] input, Mode mode, long... classes) {
    FloatBuffer faces =
        ByteBuffer.allocateDirect(4 * input.length).order(ByteOrder.nativeOrder()).asFloatBuffer();
    faces.put(0, input);
    try (OnnxGradient gradient = new OnnxGradient(file, ExecutionProvider.CPU)) {
      float[][] found = gradient.of(faces, mode, classes).gradients();
      float[] flat = new float[input.length];
      for (int i = 0; i < found.length; i++) {
        System.arraycopy(found[i], 0, flat, i * found[i].length, found[i].length);
      }
      return flat;
    }
  }

  private static double logProbability(Network network, Weights weights, float[] input) {
    try (PointerScope scope = new PointerScope();
        NoGradGuard guard = new NoGradGuard()) {
      return fear(new Interpreter(network, weights).run(picture(network, input), false))
          .item_double();
    }
  }

  private static int[] winners(Network network, Weights weights, float[] input) {
    try (PointerScope scope = new PointerScope();
        NoGradGuard guard = new NoGradGuard()) {
      Tensor logits = new Interpreter(network, weights).run(picture(network, input), false);
      Tensor winners = torch.argmax(logits, new LongOptional(1), false);
      return new int[] {winners.get(0).item_int(), winners.get(1).item_int()};
    }
  }

  private static Tensor picture(Network network, float[] input) {
    return Tensor.create(input, BATCH, network.channels(), network.height(), network.width());
  }

  private static Tensor fear(Tensor logits) {
    return torch.log_softmax(logits, 1).select(1, FEAR).sum();
  }

  private static float[] moved(float[] from, float[] along, float by) {
    float[] to = from.clone();
    for (int i = 0; i < to.length; i++) {
      to[i] += by * along[i];
    }
    return to;
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  private static float[] libtorch(Network network, Weights weights, float[] input, Mode mode) {
    try (PointerScope scope = new PointerScope()) {
      Tensor x = picture(network, input);
      x.set_requires_grad(true);
      Positive positive = new Positive();
      Tensor logits =
          new Interpreter(network, weights)
              .run(
                  x,
                  false,
                  (operation, value) -> {
                    if (mode == Mode.GUIDED && operation instanceof Operation.Relu) {
                      value.register_hook(positive);
                    }
                    return value;
                  });
      fear(logits).backward();
      float[] gradient = new float[input.length];
      FloatBuffer buffer = x.grad().contiguous().createBuffer();
      buffer.get(gradient);
      return gradient;
    }
  }

  /** Lets positive gradients through alone. */
  private static final class Positive extends TensorTensorHook {
    @Override
    public TensorBase call(TensorBase gradient) {
      return new Tensor(gradient).clamp_min(new Scalar(0));
    }
  }

  private static float largest(float[] values) {
    float largest = 0;
    for (float value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }
}
