package mien.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import mien.analysis.Engine;
import mien.core.InputException;
import mien.files.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AnalysisOptionsTest {
  private static AnalysisOptions of(String... words) {
    AnalysisOptions options = new AnalysisOptions(Installation.find());
    new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(words);
    return options;
  }

  @Test
  void whoComesBackGetsTheOldNumberUnlessSomebodyOrTheCommandSaysOtherwise() {
    assertThat(of().engine().reidentify()).isTrue();
    assertThat(of("--no-reidentify").engine().reidentify()).isFalse();
    assertThat(of().engine(false).reidentify()).isFalse();
    assertThat(of("--reidentify").engine(false).reidentify()).isTrue();
  }

  @Test
  void whatWasChosenIsToldWithTheRows() {
    Engine engine =
        of("--detector", "haar", "--no-reidentify", "--provider", "cpu", "--tta").engine();

    assertThat(engine.settings())
        .containsEntry("detector", "haar")
        .containsEntry("provider", "cpu")
        .containsEntry("reidentify", "no")
        .containsEntry("tta", "mirror image");
    assertThat(of().engine().settings()).doesNotContainKeys("reidentify", "tta");
  }

  /** Another file finds other faces: its results are not the first one's. */
  @Test
  void aDetectorsOwnFileIsToldByItsContent(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("y.onnx"), "one");
    String[] words = {"--detector", "yunet", "--yunet", file.toString()};
    Map<String, String> one = of(words).engine().settings();
    assertThat(one)
        .containsEntry("detector", "yunet")
        .containsEntry("yunet", "y.onnx")
        .containsEntry("yunet_sha256", Sha256.of(file));
    Files.writeString(file, "another");
    assertThat(of(words).engine().settings()).isNotEqualTo(one);
    assertThat(of("--detector", "centerface", "--yunet", file.toString()).engine().settings())
        .doesNotContainKeys("yunet", "yunet_sha256");

    Files.delete(file);
    assertThatThrownBy(() -> of(words).engine())
        .isInstanceOf(InputException.class)
        .hasMessage("There is no file " + file + ": --yunet takes the model of --detector yunet.");
  }

  @Test
  void anUnknownModelIsOneSentence() {
    assertThatThrownBy(() -> of("--model", "nobody").engine())
        .isInstanceOf(InputException.class)
        .hasMessageContaining("nobody");
  }
}
