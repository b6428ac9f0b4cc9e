package mien.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mien.analysis.Engine;
import mien.core.InputException;
import org.junit.jupiter.api.Test;
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

  @Test
  void anUnknownModelIsOneSentence() {
    assertThatThrownBy(() -> of("--model", "nobody").engine())
        .isInstanceOf(InputException.class)
        .hasMessageContaining("nobody");
  }
}
