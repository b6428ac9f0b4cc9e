package mien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import mien.output.video.FfmpegTools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SampleRunTest {
  @TempDir Path folder;
  private final StringWriter said = new StringWriter();

  private int run(Path clip) {
    CommandLine command =
        Main.commandLine().setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
    return new SampleRun(clip, folder.resolve("results"), command).run();
  }

  @Test
  void annotatesTheClipAndTellsWhoWasSeen() throws Exception {
    Path clip = folder.resolve("second.mp4");
    FfmpegTools.ffmpeg(
        "-t", "1", "-i", Installation.find().sampleClip(), "-an", "-c:v", "mpeg4", clip);

    assertThat(run(clip)).as("%s", said).isZero();

    assertThat(folder.resolve("results/second.csv")).exists();
    assertThat(said.toString().replaceAll(" {2,}", "|"))
        .contains("There is no display")
        .contains("face|seen from|to|frames|labels")
        .containsPattern("1\\|0\\.0 s\\|\\d\\.\\d s\\|\\d+\\|neutral \\d+ %");
  }

  @Test
  void aClipThatCannotBeReadEndsItWithASentence() {
    assertThat(run(folder.resolve("missing.mp4"))).isEqualTo(1);
    assertThat(said.toString()).contains("missing.mp4").doesNotContain("face|");
  }
}
