package mien.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import mien.core.Emotion;
import mien.core.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {
  @TempDir Path folder;

  private final ModelProto model = TinyModels.pixels(1, 3, 6);
  private final ModelCard card = Cards.card(1, 3, Emotion.SIX);

  @Test
  void theCardInsideIsRead() {
    Path file = TinyModels.write(folder.resolve("a.onnx"), CardWriter.withCard(model, card));
    assertThat(ModelFile.read(file)).isEqualTo(new ModelFile(file, card));
    assertThat(ModelFile.read(file).bytes()).isEqualTo(file.toFile().length());
  }

  @Test
  void theCardBesideIsReadWhereThereIsNoneInside() throws IOException {
    Path file = TinyModels.write(folder.resolve("a.onnx"), model);
    Files.writeString(folder.resolve("a.json"), card.toJson());
    assertThat(ModelFile.read(file).card()).isEqualTo(card);
  }

  @Test
  void aCardIsReplacedInPlace() {
    Path file = TinyModels.write(folder.resolve("a.onnx"), CardWriter.withCard(model, card));
    ModelCard measured = card.withMetrics(Map.of("PrivateTest accuracy", 0.7));
    CardWriter.update(file, measured);
    assertThat(ModelFile.read(file).card()).isEqualTo(measured);
    assertThat(folder).isDirectoryNotContaining(f -> f.toString().endsWith(".part"));
  }

  @Test
  void aMissingModelIsNamed() {
    assertRefused(folder.resolve("none.onnx"), "none.onnx");
  }

  @Test
  void aFileThatIsNoModelIsNamed() throws IOException {
    assertRefused(Files.writeString(folder.resolve("text.onnx"), "hello"), "not an ONNX model");
    assertRefused(Files.write(folder.resolve("empty.onnx"), new byte[0]), "not an ONNX model");
  }

  @Test
  void aModelWithoutACardIsRefused() {
    assertRefused(TinyModels.write(folder.resolve("a.onnx"), model), "a.json");
  }

  @Test
  void aBrokenCardBesideIsNamed() throws IOException {
    Path file = TinyModels.write(folder.resolve("a.onnx"), model);
    Files.writeString(folder.resolve("a.json"), "{}");
    assertRefused(file, "a.json");
  }

  @Test
  void aCardOfAnotherSizeIsRefused() {
    ModelCard other = Cards.card(1, 4, Emotion.SIX);
    assertRefused(
        TinyModels.write(folder.resolve("a.onnx"), CardWriter.withCard(model, other)),
        "[n, 1, 4, 4]");
  }

  @Test
  void aCardOfOtherChannelsIsRefused() {
    ModelCard other = Cards.card(3, 3, Emotion.SIX);
    assertRefused(
        TinyModels.write(folder.resolve("a.onnx"), CardWriter.withCard(model, other)),
        "[n, 3, 3, 3]");
  }

  @Test
  void aCardOfOtherLabelsIsRefused() {
    ModelCard other = Cards.card(1, 3, Emotion.ALL);
    assertRefused(
        TinyModels.write(folder.resolve("a.onnx"), CardWriter.withCard(model, other)), "7 labels");
  }

  private static void assertRefused(Path file, String because) {
    assertThatThrownBy(() -> ModelFile.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(because)
        .message()
        .hasLineCount(1)
        .endsWith(".");
  }
}
