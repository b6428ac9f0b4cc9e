package mien.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mien.render.Fonts;
import picocli.CommandLine;

/** What {@code live} does where there is no display: it annotates the sample clip. */
final class SampleRun {
  private static final Path RESULTS = Path.of("mien-sample");

  private final Path clip;
  private final CommandLine command;

  SampleRun(Path clip, CommandLine command) {
    this.clip = clip;
    this.command = command;
  }

  /** Annotates the clip into the folder {@code mien-sample}; gives the exit code. */
  int run() {
    PrintWriter out = command.getOut();
    out.println("There is no display: analysing the sample clip that comes with Mien instead.");
    out.flush();
    List<String> words =
        new ArrayList<>(
            List.of("annotate", clip.toString(), "--out", RESULTS.toString(), "--format", "csv"));
    if (Fonts.areThere()) {
      words.add("--video");
    } else {
      out.println(
          "There is no annotated video: \"self-test\" says what this machine's Java lacks.");
    }
    int code =
        Main.commandLine()
            .setOut(out)
            .setErr(command.getErr())
            .execute(words.toArray(String[]::new));
    if (code == 0) {
      new RowsTable(RESULTS.resolve("sample.csv")).print(out);
      out.printf("The results are in %s.%n", RESULTS.toAbsolutePath());
    }
    out.flush();
    return code;
  }
}
