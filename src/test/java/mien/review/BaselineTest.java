package mien.review;

import static mien.core.Emotion.ANGER;
import static mien.core.Emotion.HAPPINESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mien.core.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {
  @TempDir Path folder;
  private Rows rows;
  private Project project;

  @BeforeEach
  void aClip() throws IOException {
    Path file = folder.resolve("clip.rows.jsonl");
    Files.write(
        file,
        List.of(
            Samples.session(),
            Samples.row(1, 0, 1, ANGER),
            Samples.row(2, 100_000, 1, HAPPINESS),
            Samples.row(3, 200_000, 2, HAPPINESS)));
    rows = RowsFile.read(file);
    project = Project.of(rows, "clip.rows.jsonl");
  }

  @Test
  void isTheMeanOverTheMarkedFrames() {
    Project marked = new Edit.MarkNeutral(1, new Span(0, 200_000), true).apply(project);
    Baseline baseline = Baseline.of(marked.required(1), rows).orElseThrow();
    assertThat(baseline.frames()).isEqualTo(2);
    assertThat(baseline.mean().of(ANGER)).isCloseTo(0.375, within(1e-6));
    assertThat(baseline.relative(rows.track(1).orElseThrow().scores(0), ANGER))
        .isCloseTo(0.325, within(1e-6));
  }

  @Test
  void goesThroughEveryTrackOfAPerson() {
    Project merged = new Edit.MergeFaces(1, 2).apply(project);
    Project marked = new Edit.MarkNeutral(1, new Span(0, 300_000), true).apply(merged);
    assertThat(Baseline.of(marked.required(1), rows).orElseThrow().frames()).isEqualTo(3);
  }

  @Test
  void whatIsExcludedCountsForNothing() {
    Project marked = new Edit.MarkNeutral(1, new Span(0, 200_000), true).apply(project);
    Project excluded = new Edit.Exclude(1, new Span(100_000, 200_000), true).apply(marked);
    Baseline baseline = Baseline.of(excluded.required(1), rows).orElseThrow();
    assertThat(baseline.frames()).isEqualTo(1);
    assertThat(baseline.mean().of(ANGER)).isCloseTo(0.7, within(1e-6));
  }

  @Test
  void canBeTakenBack() {
    Project marked = new Edit.MarkNeutral(1, new Span(0, 200_000), true).apply(project);
    Project unmarked = new Edit.MarkNeutral(1, new Span(0, 200_000), false).apply(marked);
    assertThat(Baseline.of(unmarked.required(1), rows)).isEmpty();
  }
}
