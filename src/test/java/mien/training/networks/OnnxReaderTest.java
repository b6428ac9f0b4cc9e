package mien.training.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import mien.core.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxReaderTest {
  @TempDir Path folder;
  private final OnnxGraph graph = new OnnxGraph("g");

  private Map<String, float[]> read() throws IOException {
    byte[] model = ModelProto.newBuilder().setGraph(graph.build()).build().toByteArray();
    return OnnxReader.values(Files.write(folder.resolve("a.onnx"), model));
  }

  private void assertRefused(Path file) {
    assertThatThrownBy(() -> OnnxReader.values(file))
        .isInstanceOf(InputException.class)
        .hasMessage("%s is not a readable ONNX file.", file);
  }

  @Test
  void readsFloatsAndHalvesByTheirNames() throws IOException {
    graph.floats("a.weight", new long[] {2}, new float[] {1.5f, -2});
    graph.halves("a.bias", new long[] {2}, new float[] {0.5f, -2});
    graph.wholes("class", new long[0], 3);
    Map<String, float[]> values = read();
    assertThat(values).containsOnlyKeys("a.weight", "a.bias");
    assertThat(values.get("a.weight")).containsExactly(1.5f, -2);
    assertThat(values.get("a.bias")).containsExactly(0.5f, -2);
  }

  @Test
  void multipliesWhatIsRoundedByTheStepsOfItsFilters() throws IOException {
    graph.bytes("w.rounded", new long[] {2, 2}, new int[] {63, -1, 2, -63});
    graph.floats("w.steps", new long[] {2}, new float[] {0.5f, 2});
    graph.integers32("b.rounded", new long[] {2}, new int[] {1000, -70_000});
    graph.floats("b.steps", new long[] {2}, new float[] {0.25f, 1});
    Map<String, float[]> values = read();
    assertThat(values.get("w")).containsExactly(31.5f, -0.5f, 4, -126);
    assertThat(values.get("b")).containsExactly(250, -70_000);
  }

  @Test
  void whatIsNoOnnxFileIsNamed() throws IOException {
    assertRefused(folder.resolve("none.onnx"));
    assertRefused(Files.writeString(folder.resolve("text.onnx"), "A letter to a friend.\n"));
  }

  @Test
  void stepsThatDoNotFitAreDamage() throws IOException {
    graph.bytes("w.rounded", new long[] {2}, new int[] {1, 2});
    graph.floats("w.steps", new long[] {3}, new float[] {1, 1, 1});
    assertThatThrownBy(this::read)
        .isInstanceOf(InputException.class)
        .hasMessageEndingWith("a.onnx is not a readable ONNX file.");
  }
}
