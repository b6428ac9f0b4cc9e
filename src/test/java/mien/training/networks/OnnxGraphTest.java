package mien.training.networks;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TypeProto;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnnxGraphTest {
  private final OnnxGraph graph = new OnnxGraph("g");

  private static byte[] raw(TensorProto tensor) {
    return tensor.getRawData().toByteArray();
  }

  @Test
  void constantsAreLittleEndian() {
    graph.floats("f", new long[] {2, 1}, new float[] {1, -2});
    graph.wholes("w", new long[0], 258);
    graph.bytes("b", new long[] {2}, new int[] {-1, 63});
    graph.integers32("i", new long[] {1}, new int[] {-2});
    graph.unsignedByte("u", 200);
    List<TensorProto> constants = graph.build().getInitializerList();
    assertThat(constants).extracting(TensorProto::getName).containsExactly("f", "w", "b", "i", "u");
    assertThat(constants)
        .extracting(TensorProto::getDataType)
        .containsExactly(
            DataType.FLOAT.getNumber(),
            DataType.INT64.getNumber(),
            DataType.INT8.getNumber(),
            DataType.INT32.getNumber(),
            DataType.UINT8.getNumber());
    assertThat(constants.get(0).getDimsList()).containsExactly(2L, 1L);
    assertThat(raw(constants.get(0))).containsExactly(0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0);
    assertThat(constants.get(1).getDimsList()).isEmpty();
    assertThat(raw(constants.get(1))).containsExactly(2, 1, 0, 0, 0, 0, 0, 0);
    assertThat(raw(constants.get(2))).containsExactly(0xff, 63);
    assertThat(raw(constants.get(3))).containsExactly(0xfe, 0xff, 0xff, 0xff);
    assertThat(raw(constants.get(4))).containsExactly(200);
  }

  @Test
  void halvesAreWidenedWhenTheFileIsLoaded() {
    graph.halves("h", new long[] {2}, new float[] {1, -2});
    TensorProto stored = graph.build().getInitializer(0);
    assertThat(stored.getName()).isEqualTo("h.half");
    assertThat(stored.getDataType()).isEqualTo(DataType.FLOAT16.getNumber());
    assertThat(raw(stored)).containsExactly(0, 0x3c, 0, 0xc0);
    NodeProto cast = graph.build().getNode(0);
    assertThat(cast.getOpType()).isEqualTo("Cast");
    assertThat(cast.getInputList()).containsExactly("h.half");
    assertThat(cast.getOutputList()).containsExactly("h");
    assertThat(cast.getAttribute(0)).isEqualTo(OnnxGraph.integer("to", DataType.FLOAT.getNumber()));
  }

  @Test
  void aBranchKeepsItsOwnNamesApart() {
    OnnxGraph branch = OnnxGraph.inner("b");
    branch.floats("c", new long[0], new float[] {1});
    branch.node("Add", "sum", List.of("c", "outer"));
    branch.node("Relu", List.of("r", "s"), List.of("sum"));
    branch.output("r", "batch", 7);
    GraphProto built = branch.build();
    assertThat(built.getInitializer(0).getName()).isEqualTo("b/c");
    assertThat(built.getNode(0).getInputList()).containsExactly("b/c", "outer");
    assertThat(built.getNode(0).getName()).isEqualTo("b/sum");
    assertThat(built.getNode(1).getInputList()).containsExactly("b/sum");
    assertThat(built.getNode(1).getOutputList()).containsExactly("b/r", "b/s");
    assertThat(built.getOutput(0).getName()).isEqualTo("b/r");
  }

  @Test
  void aChoiceHasTwoBranches() {
    graph.choice("y", "condition", OnnxGraph.inner("then"), OnnxGraph.inner("else"));
    NodeProto node = graph.build().getNode(0);
    assertThat(node.getOpType()).isEqualTo("If");
    assertThat(node.getInputList()).containsExactly("condition");
    assertThat(node.getAttributeList())
        .extracting(AttributeProto::getName)
        .containsExactly("then_branch", "else_branch");
    assertThat(node.getAttribute(0).getType()).isEqualTo(AttributeType.GRAPH);
    assertThat(node.getAttribute(1).getG().getName()).isEqualTo("else");
  }

  @Test
  void batchesHaveAName() {
    graph.input("x", "batch", 1, 48);
    graph.optionalInput("one", 5);
    graph.optionalInput("many", "batch", 5);
    GraphProto built = graph.build();
    TypeProto.Tensor x = built.getInput(0).getType().getTensorType();
    assertThat(x.getElemType()).isEqualTo(DataType.FLOAT.getNumber());
    assertThat(x.getShape().getDim(0).getDimParam()).isEqualTo("batch");
    assertThat(x.getShape().getDim(2).getDimValue()).isEqualTo(48);
    assertThat(built.getInput(1).getType().getTensorType().getShape().getDimCount()).isZero();
    assertThat(built.getInput(2).getType().getTensorType().getShape().getDimCount()).isOne();
    assertThat(built.getInitializerList())
        .as("what they are if they are not given")
        .extracting(TensorProto::getName)
        .containsExactly("one", "many");
  }

  @Test
  void attributesHaveTheirKinds() {
    assertThat(OnnxGraph.integers("pads", 1, 2).getIntsList()).containsExactly(1L, 2L);
    assertThat(OnnxGraph.integers("pads", 1).getType()).isEqualTo(AttributeType.INTS);
    assertThat(OnnxGraph.string("mode", "é").getS().toStringUtf8()).isEqualTo("é");
    assertThat(OnnxGraph.integer("axis", -1).getI()).isEqualTo(-1);
  }
}
