package mien.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mien.analysis.Engine;
import mien.analysis.Parts;
import mien.annotate.AnnotateReport.Status;
import mien.core.InputException;
import mien.output.video.FfmpegTools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class AnnotateJobTest {
  @TempDir Path folder;

  private final Engine engine = Parts.engine(Parts.OneFace::new);

  /** One second at ten frames a second. */
  static Path video(Path file) {
    FfmpegTools.ffmpeg(
        "-f", "lavfi", "-i", "testsrc2=size=64x64:rate=10:duration=1", "-c:v", "mpeg4", file);
    return file;
  }

  private AnnotateJob job(Path video, Engine with) {
    return new AnnotateJob(new AnnotateInput(video, folder, "result"), AnnotatePlan.ROWS, with);
  }

  @Test
  void writesARowForEveryFrameAndReportsIt() throws Exception {
    Path video = video(folder.resolve("clip.mp4"));
    List<Double> progress = new ArrayList<>();
    AnnotateReport report = job(video, engine).run(progress::add);

    Path rows = folder.resolve("result.jsonl");
    assertThat(report.status()).isEqualTo(Status.DONE);
    assertThat(report.input()).isEqualTo(video.toString());
    assertThat(report.decoded()).isEqualTo(10);
    assertThat(report.analysed()).isEqualTo(10);
    assertThat(report.rows()).isEqualTo(10);
    assertThat(report.faces()).isEqualTo(1);
    assertThat(report.duration()).isEqualTo(1);
    assertThat(report.labels()).isEqualTo(Map.of("anger", 10L));
    assertThat(report.written()).contains(rows.toString());
    assertThat(progress).allMatch(done -> done >= 0 && done <= 1);
    assertThat(Files.readAllLines(rows)).hasSize(11);
  }

  @Test
  void knowsThatAnEarlierRunMadeTheSame() throws Exception {
    Path video = video(folder.resolve("clip.mp4"));
    assertThat(job(video, engine).isFinished()).isFalse();
    job(video, engine).run(done -> {});
    assertThat(job(video, engine).isFinished()).isTrue();

    Engine other =
        new Engine(
            engine.model(),
            engine.models(),
            engine.detectors(),
            engine.classifiers(),
            engine.explainers(),
            true,
            Map.of("detector", "another"));
    assertThat(job(video, other).isFinished()).as("with another detector").isFalse();
    Files.delete(folder.resolve("result.jsonl"));
    assertThat(job(video, engine).isFinished()).as("without its rows").isFalse();
  }

  @Test
  void whatCannotBeReadIsNotFinishedAndItsOwnReportSaysWhy() throws Exception {
    Path video = video(folder.resolve("clip.mp4"));
    job(video, engine).run(done -> {});
    Files.delete(video);
    assertThat(job(video, engine).isFinished()).as("without its video").isFalse();
    assertThat(job(video, engine).report(1, done -> {}).failure()).contains("clip.mp4");

    video(video);
    Path told = folder.resolve("result.session.json");
    Files.delete(told);
    Files.createDirectory(told);
    assertThat(job(video, engine).isFinished()).as("without its session file").isFalse();
    assertThat(job(video, engine).report(1, done -> {}).status()).isEqualTo(Status.FAILED);
  }

  @Test
  void keepsTheRowsOfAVideoThatBreaksOffAndSaysSo() throws Exception {
    Path whole = video(folder.resolve("whole.mkv"));
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = Files.write(folder.resolve("cut.mkv"), Arrays.copyOf(bytes, bytes.length / 2));

    AnnotateReport report = job(cut, engine).run(done -> {});

    assertThat(report.status()).isEqualTo(Status.INCOMPLETE);
    assertThat(report.decoded()).isBetween(1L, 9L);
    assertThat(report.failure())
        .matches(
            "\\Q%s\\E breaks off after %d frames: it holds 0\\.\\d+ s of the 1\\.00 s that its header promises\\."
                .formatted(cut, report.decoded()));
    assertThat(Files.readAllLines(folder.resolve("result.jsonl")))
        .hasSize((int) report.decoded() + 1);
    assertThat(job(cut, engine).isFinished()).as("said again when it is run again").isFalse();
  }

  @Test
  void reportsAVideoThatCannotBeRead() {
    AnnotateReport report = job(folder.resolve("missing.mp4"), engine).report(1, done -> {});
    assertThat(report.status()).isEqualTo(Status.FAILED);
    assertThat(report.failure()).contains("missing.mp4");
  }

  @Test
  void leavesNothingOfAVideoThatCannotBeRead() throws IOException {
    Path text = Files.writeString(folder.resolve("text.mp4"), "A letter to a friend.\n");

    assertThatThrownBy(() -> job(text, engine).run(done -> {}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("text.mp4");
    assertThat(folder).isDirectoryNotContaining("glob:**result*");
  }
}
