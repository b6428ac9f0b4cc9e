package mien.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mien.core.Emotion;
import mien.core.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFolderTest {
  @TempDir Path path;
  private ModelFolder folder;

  @BeforeEach
  void fill() throws IOException {
    folder = new ModelFolder(path);
    for (String name : new String[] {"b.onnx", "a.onnx", "README.md"}) {
      Files.createFile(path.resolve(name));
    }
  }

  @Test
  void modelsAreListedByName() {
    assertThat(folder.models()).containsExactly(path.resolve("a.onnx"), path.resolve("b.onnx"));
    assertThat(new ModelFolder(path.resolve("none")).models()).isEmpty();
  }

  @Test
  void aCardAloneIsToldFromOneThatLiesBesideItsModel() throws IOException {
    String card = Cards.card(1, 48, Emotion.ALL).toJson();
    Files.writeString(path.resolve("a.json"), card);
    Files.writeString(path.resolve("large.json"), card);

    assertThat(folder.cardsAlone()).extracting(ModelCard::name).containsExactly("tiny");
    assertThat(new ModelFolder(path.resolve("none")).cardsAlone()).isEmpty();
  }

  @Test
  void aNameOrAPathFindsAModel() {
    assertThat(folder.find("a")).isEqualTo(path.resolve("a.onnx"));
    assertThat(folder.find(path.resolve("b.onnx").toString())).isEqualTo(path.resolve("b.onnx"));
  }

  @Test
  void anUnknownNameIsAnsweredWithTheKnownOnes() {
    assertThatThrownBy(() -> folder.find("c"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a, b");
  }

  @Test
  void theBundledModelsLieBesideTheProgram() {
    assertThat(ModelFolder.bundled().path()).isDirectory().hasFileName("models");
  }
}
