package mien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class MainTest {
  @TempDir Path folder;

  @Test
  void optionsAloneAndFilesAloneAreForTheWindow() throws IOException {
    Path video = Files.createFile(folder.resolve("interview.mp4"));
    assertThat(Main.isForTheWindow("--seconds")).isTrue();
    assertThat(Main.isForTheWindow(video.toString())).isTrue();
    assertThat(Main.isForTheWindow(folder.resolve("nothing.mp4").toString())).isTrue();
    assertThat(Main.isForTheWindow("nothing.mp4")).isTrue();
    assertThat(Main.isForTheWindow("rtsp://camera/stream")).isTrue();
    assertThat(Main.isForTheWindow("camera:0")).isTrue();
  }

  @Test
  void commandsAndTheProgramsOwnOptionsAreNot() {
    // The repository's root has a folder of that name.
    assertThat(Main.isForTheWindow("models")).isFalse();
    assertThat(Main.isForTheWindow("--help")).isFalse();
    assertThat(Main.isForTheWindow("anotate")).isFalse();
  }

  @Test
  void knowsTheCommandThatIsAskedForAndElseAll() {
    assertThat(Main.commandLine("annotate").getSubcommands()).containsOnlyKeys("annotate");
    assertThat(Main.commandLine("--version").getSubcommands()).isEmpty();
    Set<String> all = Main.commandLine().getSubcommands().keySet();
    assertThat(all).hasSize(18).contains("live", "annotate", "train", "self-test");
    for (String first : List.of("--help", "-h", "anotate", "generate-completion")) {
      assertThat(Main.commandLine(first).getSubcommands()).containsOnlyKeys(all);
    }
  }

  @Test
  void theCommandThatIsAskedForKnowsItsOwnCommands() {
    StringWriter said = new StringWriter();
    int code =
        Main.commandLine("dataset")
            .setOut(new PrintWriter(said, true))
            .execute("dataset", "stats", "--help");
    assertThat(code).isZero();
    assertThat(said.toString()).contains("mien dataset stats");
  }

  @Test
  void aLibraryThatIsMissingIsToldInOneSentence() {
    assertThat(failing("org/bytedeco/pytorch/Tensor")).contains("./run.sh").hasLineCount(1);
    assertThat(failing("libX11.so.6\nframe #0\nframe #1"))
        .contains("libX11.so.6", "log")
        .hasLineCount(1);
  }

  private static String failing(String missing) {
    StringWriter said = new StringWriter();
    CommandLine line = Main.commandLine("--version").setErr(new PrintWriter(said, true));
    line.addSubcommand("fails", new Fails(missing)).setErr(new PrintWriter(said, true));
    assertThat(line.execute("fails")).isEqualTo(1);
    return said.toString();
  }

  @Command(name = "fails")
  private record Fails(String missing) implements Runnable {
    @Override
    public void run() {
      throw new NoClassDefFoundError(missing);
    }
  }

  @Test
  void aWrongOptionIsOneSentenceAndNoPageOfHelp() {
    StringWriter said = new StringWriter();
    CommandLine line = Main.commandLine().setErr(new PrintWriter(said, true));

    assertThat(line.execute("evaluate", "mien", "--data", "any", "--spilt", "PublicTest"))
        .isEqualTo(2);
    assertThat(said.toString())
        .hasLineCount(1)
        .contains("--spilt", "is it --split that you mean? See mien evaluate --help.");
  }

  @Test
  void aMissingOptionIsOneSentenceToo() {
    StringWriter said = new StringWriter();
    CommandLine line = Main.commandLine().setErr(new PrintWriter(said, true));

    assertThat(line.execute("dataset", "crop", "portraits")).isEqualTo(2);
    assertThat(said.toString()).hasLineCount(1).endsWith("See mien dataset crop --help.\n");
  }
}
