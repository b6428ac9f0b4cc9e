package mien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoakCommandTest {
  @ParameterizedTest
  @CsvSource({"--hours,0", "--hours,-1", "--every,10"})
  void wrongTimesAreWrongUsage(String option, String value) {
    StringWriter said = new StringWriter();
    int code =
        Main.commandLine("soak").setErr(new PrintWriter(said)).execute("soak", option, value);
    assertThat(code).isEqualTo(2);
    assertThat(said.toString()).contains("--every at least 30");
  }

  @ParameterizedTest
  @CsvSource("no such clip.mp4")
  void aClipThatIsNotThereIsToldInOneSentence(String clip) {
    StringWriter said = new StringWriter();
    int code = Main.commandLine("soak").setErr(new PrintWriter(said)).execute("soak", clip);
    assertThat(code).isEqualTo(1);
    assertThat(said.toString().strip()).contains(clip).doesNotContain("\n");
  }
}
