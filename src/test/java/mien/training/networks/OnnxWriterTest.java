package mien.training.networks;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** libtorch and ONNX Runtime say the same. */
class OnnxWriterTest {
  private static final int BATCH = 3;

  static List<String> ids() {
    return Networks.ids();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void onnxRuntimeAgreesWithLibtorch(String id) throws OrtException {
    Network network = Networks.of(id, 7);
    float[] input = Shaken.pixels(network, BATCH);
    try (Weights weights = Weights.initial(network, 1)) {
      Shaken.norms(weights);
      float[] expected = libtorch(network, weights, input);
      InferenceForm form = InferenceForm.of(network, weights.values());
      float[] logits = run(OnnxWriter.write(form, Map.of()), network, input);
      // Untrained logits can be large; 1e-4 is meant for those of a trained network.
      Offset<Float> offset = Offset.offset(1e-4f * Math.max(1, largest(expected)));
      for (int i = 0; i < expected.length; i++) {
        assertThat(logits[i]).isCloseTo(expected[i], offset);
      }
      assertThat(largest(expected)).isGreaterThan(1e-3f);
    }
  }

  @Test
  void halvesTheFileAtLittleCost() throws OrtException {
    Network network = Networks.of("mini-xception", 7);
    float[] input = Shaken.pixels(network, BATCH);
    try (Weights weights = Weights.initial(network, 1)) {
      InferenceForm form = InferenceForm.of(network, weights.values());
      byte[] whole = OnnxWriter.write(form, Map.of());
      byte[] half = OnnxWriter.writeHalf(form, Map.of());
      assertThat(half.length).isLessThan((int) (0.6 * whole.length));
      float[] expected = run(whole, network, input);
      float[] logits = run(half, network, input);
      for (int i = 0; i < expected.length; i++) {
        assertThat(logits[i]).isCloseTo(expected[i], Offset.offset(0.01f * largest(expected)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("ids")
  void computesInEightBitsAtLittleCost(String id) throws OrtException {
    Network network = Networks.of(id, 7);
    float[] input = Shaken.pixels(network, BATCH);
    try (Weights weights = Weights.initial(network, 1)) {
      InferenceForm form = InferenceForm.of(network, weights.values());
      float[] expected = libtorch(network, weights, input);
      Map<String, Range> ranges = ranges(network, weights, input);
      byte[] rounded = OnnxWriter.write8Bit(form, Map.of(), ranges);
      float[] logits = run(rounded, network, input);
      for (int i = 0; i < expected.length; i++) {
        assertThat(logits[i]).isCloseTo(expected[i], Offset.offset(0.15f * largest(expected)));
      }
      assertThat(logits).isNotEqualTo(expected);
    }
  }

  private static Map<String, Range> ranges(Network network, Weights weights, float[] input) {
    Map<String, Range> ranges = new HashMap<>();
    ranges.put(Network.INPUT, new Range(-5, 5));
    try (PointerScope scope = new PointerScope();
        NoGradGuard guard = new NoGradGuard()) {
      Tensor x = Tensor.create(input, BATCH, network.channels(), network.height(), network.width());
      new Interpreter(network, weights)
          .run(
              x,
              false,
              (operation, value) -> {
                float low = value.min().item_float();
                ranges.put(operation.name(), new Range(low, value.max().item_float()));
                return value;
              });
    }
    return ranges;
  }

  @Test
  void carriesItsMetadata() throws OrtException {
    Network network = Networks.of("iliev-20", 7);
    try (Weights weights = Weights.initial(network, 1)) {
      InferenceForm form = InferenceForm.of(network, weights.values());
      byte[] file = OnnxWriter.write(form, Map.of("card", "{}"));
      try (OrtSession session = OrtEnvironment.getEnvironment().createSession(file)) {
        assertThat(session.getMetadata().getCustomMetadata()).containsEntry("card", "{}");
      }
    }
  }

  private static float[] libtorch(Network network, Weights weights, float[] input) {
    try (PointerScope scope = new PointerScope();
        NoGradGuard guard = new NoGradGuard()) {
      Tensor x = Tensor.create(input, BATCH, network.channels(), network.height(), network.width());
      float[] logits = new float[BATCH * network.classes()];
      FloatBuffer buffer =
          new Interpreter(network, weights).run(x, false).contiguous().createBuffer();
      buffer.get(logits);
      return logits;
    }
  }

  private static float[] run(byte[] file, Network network, float[] input) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    long[] shape = {BATCH, network.channels(), network.height(), network.width()};
    try (OrtSession session = environment.createSession(file);
        OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(input), shape);
        OrtSession.Result result = session.run(Map.of(Network.INPUT, tensor))) {
      float[] logits = new float[BATCH * network.classes()];
      ((OnnxTensor) result.get(OnnxWriter.LOGITS).orElseThrow()).getFloatBuffer().get(logits);
      return logits;
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
