package mien.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import mien.annotate.SeenFace;
import mien.core.LabelShares;
import mien.core.Text;
import mien.core.TextTable;
import mien.files.FileNames;
import picocli.CommandLine;

/** What {@code live} does where there is no display: it annotates the sample clip. */
final class SampleRun {
  private final Path clip;
  private final Path results;
  private final CommandLine command;

  /**
   * @param results a folder
   * @param command for what is said
   */
  SampleRun(Path clip, Path results, CommandLine command) {
    this.clip = clip;
    this.results = results;
    this.command = command;
  }

  /** Annotates the clip and tells who was seen; gives the exit code. */
  int run() {
    PrintWriter out = command.getOut();
    out.println("There is no display: analysing the sample clip that comes with Mien instead.");
    out.flush();
    int code =
        Main.commandLine("annotate")
            .setOut(out)
            .setErr(command.getErr())
            .execute(
                "annotate",
                clip.toString(),
                "--out",
                results.toString(),
                "--format",
                "csv",
                "--video");
    if (code == 0) {
      print(SeenFace.in(results.resolve(FileNames.stem(clip) + ".csv")), out);
      out.printf("The results are in %s.%n", results.toAbsolutePath());
    }
    out.flush();
    return code;
  }

  private static void print(List<SeenFace> faces, PrintWriter out) {
    TextTable table = TextTable.ofWords("face", "seen from", "to", "frames", "labels");
    for (SeenFace face : faces) {
      table.add(
          Integer.toString(face.id()),
          Text.of("%.1f s", face.from()),
          Text.of("%.1f s", face.to()),
          Integer.toString(face.frames()),
          LabelShares.inWords(face.labels()));
    }
    table.print(out);
  }
}
