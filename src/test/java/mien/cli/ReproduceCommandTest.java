package mien.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mien.training.data.SplitPlans;
import mien.training.networks.Networks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReproduceCommandTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void makesThePageAndSaysWhatItLacks() throws IOException {
    Path page = folder.resolve("page.md");
    assertThat(run(page)).as(err.toString()).isZero();
    assertThat(out.toString()).contains("page.md", "resnet50");
    assertThat(page).content().startsWith("# What the papers claim");
  }

  /** The page tells its readers to run these. */
  @Test
  void everyCommandOnThePageIsOne() throws IOException {
    Path page = folder.resolve("page.md");
    assertThat(run(page)).isZero();
    List<String> commands =
        Files.readAllLines(page).stream().filter(line -> line.startsWith("./run.sh ")).toList();
    assertThat(commands).hasSizeGreaterThan(20);
    for (String command : commands) {
      String[] words = command.substring("./run.sh ".length()).split(" ");
      assertThatCode(() -> Main.commandLine().parseArgs(words))
          .as(command)
          .doesNotThrowAnyException();
      for (int i = 1; i < words.length; i++) {
        if (words[i - 1].equals("--split") && words[i].matches(".*[:=].*")) {
          String plan = words[i];
          assertThatCode(() -> SplitPlans.parse(plan)).as(plan).doesNotThrowAnyException();
        }
      }
      if (words[0].equals("train") && !words[1].equals("NAME")) {
        assertThat(Networks.of(words[1], 7).parameterCount()).isPositive();
      }
    }
  }

  @Test
  void aFolderWithoutReportsIsNamed() {
    CommandLine line = line();
    assertThat(line.execute("reproduce", "--reports", folder.resolve("none").toString()))
        .isEqualTo(1);
    assertThat(err.toString()).contains("none");
  }

  private int run(Path page) {
    String reports = folder.toString();
    return line()
        .execute("reproduce", "--reports", reports, "--models", reports, "--out", page.toString());
  }

  private CommandLine line() {
    return Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
  }
}
