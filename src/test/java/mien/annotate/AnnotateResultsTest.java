package mien.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mien.capture.Sampling;
import mien.capture.SourceOptions;
import mien.capture.Sources;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.GreyImage;
import mien.core.InputException;
import mien.output.Columns;
import mien.output.Provenance;
import mien.output.video.FfmpegTools;
import mien.output.video.Privacy;
import mien.pipeline.Sink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotateResultsTest {
  @TempDir Path folder;

  private AnnotateResults open() throws IOException {
    return open("is not opened before there is a picture", ResultFormat.CSV, ResultFormat.SRT);
  }

  private AnnotateResults open(String video, ResultFormat... formats) throws IOException {
    Path clip = folder.resolve("clip.mp4");
    Files.writeString(clip, video);
    AnnotatePlan plan =
        new AnnotatePlan(Set.of(formats), Columns.FULL, Sampling.ALL, false, Privacy.NONE, false);
    return new AnnotateResults(
        new AnnotateInput(clip, folder.resolve("out"), "clip"),
        plan,
        () -> Provenance.of(clip, Map.of(), clip),
        () -> Sources.open(clip.toString(), SourceOptions.colour()));
  }

  private static void give(AnnotateResults results, int frames) throws Exception {
    try (Sink<FrameResult> sink = results.openSink()) {
      for (int i = 0; i < frames; i++) {
        Frame frame = new Frame(i, i * 40_000L, 0, new GreyImage(4, 4, new byte[16]), null);
        sink.accept(new FrameResult(frame, List.of()));
      }
    }
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void nothingBearsItsNameBeforeAllIsWhole() throws Exception {
    try (AnnotateResults results = open()) {
      give(results, 3);
      assertThat(files()).allMatch(name -> name.endsWith(".part"));
      List<String> written = results.finish(3, 120_000, true);
      assertThat(written)
          .containsExactlyInAnyOrder(
              folder.resolve("out/clip.csv").toString(), folder.resolve("out/clip.srt").toString());
      assertThat(results.tally().frames()).isEqualTo(3);
    }
    assertThat(files()).containsExactly("clip.csv", "clip.session.json", "clip.srt");
    assertThat(Files.readAllLines(folder.resolve("out/clip.csv"))).hasSize(4);
  }

  @Test
  void rowsThatAreMissingAreNoResult() throws Exception {
    try (AnnotateResults results = open()) {
      give(results, 3);
      assertThatThrownBy(() -> results.finish(4, 160_000, true))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("do not match its 4 decoded frames");
    }
    assertThat(files()).isEmpty();
  }

  @Test
  void whatIsLeftUnfinishedIsRemoved() throws Exception {
    try (AnnotateResults results = open()) {
      give(results, 3);
    }
    assertThat(files()).isEmpty();
  }

  /** Then --resume makes it anew, and says again what is missing. */
  @Test
  void aRecordingThatBreaksOffIsNotComplete() throws Exception {
    try (AnnotateResults results = open()) {
      give(results, 3);
      results.finish(3, 120_000, true);
    }
    try (AnnotateResults results = open()) {
      give(results, 2);
      results.finish(2, 80_000, false);
    }
    assertThat(files()).containsExactly("clip.csv", "clip.session.json", "clip.srt");
    assertThat(folder.resolve("out/clip.session.json")).content().contains("\"complete\":false");
    assertThat(Files.readAllLines(folder.resolve("out/clip.csv"))).hasSize(3);
  }

  @Test
  void rowsStayWhereTheVideoCannotBeMade() throws Exception {
    Path clip = folder.resolve("clip.mp4");
    FfmpegTools.ffmpeg("-f", "lavfi", "-i", "testsrc2=s=64x48:d=1:r=25", "-c:v", "mpeg4", clip);
    try (AnnotateResults results =
        new AnnotateResults(
            new AnnotateInput(clip, folder.resolve("out"), "clip"),
            new AnnotatePlan(
                Set.of(ResultFormat.CSV), Columns.FULL, Sampling.ALL, true, Privacy.NONE, false),
            () -> Provenance.of(clip, Map.of(), clip),
            () -> Sources.open(clip.toString(), SourceOptions.colour()))) {
      Files.delete(clip); // gone before the first frame comes
      give(results, 2);
      results.finish(2, 80_000, true);
      assertThat(results.withoutVideo())
          .hasValueSatisfying(
              said ->
                  assertThat(said)
                      .startsWith(clip + ": the rows are whole, its video could not be made ("));
    }
    assertThat(files()).containsExactly("clip.csv", "clip.session.json");
  }

  /** Cameras number their videos anew on every card; the names say nothing. */
  @Test
  void theResultsOfAnotherVideoOfTheSameNameAreNotReplaced() throws Exception {
    try (AnnotateResults results = open("day 1", ResultFormat.CSV)) {
      give(results, 3);
      results.finish(3, 120_000, true);
    }
    List<String> rows = Files.readAllLines(folder.resolve("out/clip.csv"));
    String session = Files.readString(folder.resolve("out/clip.session.json"));
    for (ResultFormat format : List.of(ResultFormat.CSV, ResultFormat.SRT)) {
      assertThatThrownBy(() -> open("day 2", format))
          .isInstanceOf(InputException.class)
          .hasMessage(
              folder.resolve("out/clip.session.json")
                  + " tells of results that were made of another recording called clip.mp4, or of"
                  + " this one before it was changed: move them elsewhere, or choose another --out.");
    }
    assertThat(folder.resolve("out/clip.csv")).hasContent(String.join("\n", rows));
    assertThat(folder.resolve("out/clip.session.json")).hasContent(session.strip());
    assertThat(files()).containsExactly("clip.csv", "clip.session.json");

    open("day 1", ResultFormat.CSV).close();
    Files.delete(folder.resolve("out/clip.csv"));
    open("day 2", ResultFormat.CSV).close();
  }

  @Test
  void twoRunsAtOnceDoNotMixTheirResults() throws Exception {
    try (AnnotateResults results = open()) {
      give(results, 3);
      for (ResultFormat format : List.of(ResultFormat.CSV, ResultFormat.VTT)) {
        assertThatThrownBy(() -> open("is not opened before there is a picture", format))
            .isInstanceOf(InputException.class)
            .hasMessageContaining("clip.session.json is being written by another run");
      }
      results.finish(3, 120_000, true);
    }
    assertThat(files()).containsExactly("clip.csv", "clip.session.json", "clip.srt");
    assertThat(Files.readAllLines(folder.resolve("out/clip.csv"))).hasSize(4);
  }

  /** An analyst's own annotations may bear the video's name too. */
  @Test
  void whatIsNoResultIsNotReplaced() throws Exception {
    Files.createDirectories(folder.resolve("out"));
    Path own = Files.writeString(folder.resolve("out/clip.srt"), "an analyst's");
    assertThatThrownBy(this::open)
        .isInstanceOf(InputException.class)
        .hasMessage(
            own
                + " is there already and is no result of this video: move it elsewhere, or choose"
                + " another --out.");
    assertThat(own).hasContent("an analyst's");
    assertThat(files()).containsExactly("clip.srt");
  }
}
