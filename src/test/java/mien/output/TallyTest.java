package mien.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mien.core.Emotion;
import mien.core.FrameResult;
import mien.output.annotation.SegmentSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TallyTest {
  @TempDir Path folder;

  @Test
  void countsWhatMustBeWritten() throws Exception {
    Tally tally = new Tally();
    Path csv = folder.resolve("a.csv");
    try (CsvSink rows = new CsvSink(csv, Columns.MINIMAL)) {
      Tee<FrameResult> both = new Tee<>(List.of(tally, rows));
      both.accept(Results.frame(0, 0));
      both.accept(
          Results.frame(1, 40, Results.face(1, Emotion.FEAR), Results.face(2, Emotion.FEAR, true)));
      both.accept(Results.frame(2, 100, Results.face(2, Emotion.FEAR)));
    }
    assertThat(tally.frames()).isEqualTo(3);
    assertThat(tally.rows()).isEqualTo(4).isEqualTo(Tally.lines(csv) - 1);
    assertThat(tally.faces()).containsExactly(1, 2);
    assertThat(tally.labels()).isEqualTo(Map.of("fear", 2L, "uncertain", 1L));
    assertThat(tally.lastMicros()).isEqualTo(100_000);
    assertThat(tally.endMicros()).isEqualTo(160_000);
  }

  @Test
  void segmentsLastToTheEnd() {
    SegmentSink segments = new SegmentSink();
    segments.accept(Results.frame(0, 0, Results.face(1, Emotion.FEAR)));
    segments.accept(Results.frame(1, 400, Results.face(1, Emotion.ANGER)));
    assertThat(segments.finish(800_000))
        .extracting(s -> s.label() + " " + s.endMicros())
        .containsExactly("FEAR 400000", "ANGER 800000");
  }

  @Test
  void aFileWithoutLinesHasNone() throws IOException {
    assertThat(Tally.lines(Files.createFile(folder.resolve("empty")))).isZero();
  }
}
