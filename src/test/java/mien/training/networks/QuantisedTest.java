package mien.training.networks;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A picture of 2x2, two filters of one pixel, and two layers behind them. */
class QuantisedTest {
  private static final Network NETWORK =
      new NetworkBuilder("small", 1, 2, 2)
          .conv(2, 1)
          .relu()
          .maxPool(2)
          .flatten()
          .dense(2)
          .relu()
          .dense(2)
          .build();

  private GraphProto graph;

  @BeforeEach
  void write() {
    OnnxGraph onnx = new OnnxGraph("small");
    InferenceForm form =
        new InferenceForm(
            NETWORK,
            Map.of(
                "conv1.weight", new float[] {0.63f, -1.26f},
                "conv1.bias", new float[] {0.1f, -0.1f},
                "dense1.weight", new float[] {6.3f, 1, -0.2f, 0.63f},
                "dense1.bias", new float[] {0, 1},
                "dense2.weight", new float[] {1, 2, 3, 4},
                "dense2.bias", new float[] {5, 6}));
    Quantised.addTo(
        onnx,
        form,
        Map.of(
            "input", new Range(-0.55f, 2),
            "conv1", new Range(-9, 9),
            "relu1", new Range(0, 5.1f),
            "dense1", new Range(-9, 9),
            "relu2", new Range(0, 9)));
    graph = onnx.build();
  }

  private ByteBuffer raw(String name) {
    TensorProto tensor =
        graph.getInitializerList().stream()
            .filter(constant -> constant.getName().equals(name))
            .findFirst()
            .orElseThrow();
    return ByteBuffer.wrap(tensor.getRawData().toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
  }

  private NodeProto node(String output) {
    return graph.getNodeList().stream()
        .filter(one -> one.getOutputList().contains(output))
        .findFirst()
        .orElseThrow();
  }

  private static void assertNear(float actual, double expected) {
    assertThat(actual / expected).isBetween(0.999, 1.001);
  }

  @Test
  void eachFiltersLargestWeightIs63Steps() {
    assertThat(raw("conv1.weight.rounded").array()).containsExactly(63, -63);
    assertNear(raw("conv1.weight.steps").getFloat(), 0.01);
    assertNear(raw("conv1.weight.steps").getFloat(4), 0.02);
    assertThat(raw("dense1.weight.rounded").array()).containsExactly(63, 10, -20, 63);
  }

  @Test
  void aBiasCountsInStepsOfInputTimesWeight() {
    assertNear(raw("conv1.bias.steps").getFloat(), 0.01 * 0.01);
    assertThat(raw("conv1.bias.rounded").getInt()).isBetween(999, 1001);
    assertThat(raw("conv1.bias.rounded").getInt(4)).isBetween(-501, -499);
    assertNear(raw("dense1.bias.steps").getFloat(4), 0.02 * 0.01);
  }

  @Test
  void valuesHaveAStepAndALevelForZero() {
    assertNear(raw("input.step").getFloat(), 0.01); // 2.55 in 255 steps
    assertThat(raw("input.zero").get()).isEqualTo((byte) 55);
    assertNear(raw("relu1.step").getFloat(), 0.02);
    assertThat(raw("relu1.zero").get()).isZero();
  }

  @Test
  void whatIsPooledOrFlattenedKeepsTheStepOfWhatWentIn() {
    assertThat(raw("pool1.step")).isEqualTo(raw("relu1.step"));
    assertThat(raw("flatten1.step")).isEqualTo(raw("relu1.step"));
  }

  @Test
  void neitherWhatAReluReadsNorTheLogitsLayerIsRounded() {
    List<String> rounded =
        graph.getNodeList().stream()
            .filter(node -> node.getOpType().equals("QuantizeLinear"))
            .map(node -> node.getOutput(0))
            .toList();
    assertThat(rounded)
        .containsExactly("input.rounded", "relu1.rounded", "pool1.rounded", "flatten1.rounded");
    assertThat(raw("dense2.weight").getFloat(12)).isEqualTo(4);
    assertThat(node("dense2").getInputList())
        .containsExactly("relu2", "dense2.weight", "dense2.bias");
  }

  @Test
  void eachReaderRestoresTheValueForItself() {
    assertThat(node("conv1").getInput(0)).isEqualTo("input.conv1");
    assertThat(node("input.conv1").getOpType()).isEqualTo("DequantizeLinear");
    assertThat(node("input.conv1").getInputList())
        .containsExactly("input.rounded", "input.step", "input.zero");
    assertThat(node("relu1").getInput(0)).isEqualTo("conv1");
  }

  @Test
  void aBranchWidensTheRoundedWeightsAlone() {
    OnnxGraph branch = OnnxGraph.inner("b");
    Quantised.widenIn(branch, NETWORK);
    assertThat(branch.build().getNodeList())
        .extracting(NodeProto::getName)
        .containsExactly("b/conv1.weight", "b/conv1.bias", "b/dense1.weight", "b/dense1.bias");
    assertThat(branch.build().getNode(0).getInputList())
        .containsExactly("conv1.weight.rounded", "conv1.weight.steps", "conv1.weight.zero");
  }
}
