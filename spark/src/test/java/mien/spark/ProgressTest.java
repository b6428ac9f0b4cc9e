package mien.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import mien.annotate.AnnotateReport;
import mien.annotate.Stretch;
import org.junit.jupiter.api.Test;

class ProgressTest {
  @Test
  void tellsHowManyAreDoneAndHowLongItTakesStill() {
    Recording a = new Recording("a.mp4", "file:/a.mp4", 10);
    Recording b = new Recording("b.mp4", "file:/b.mp4", 10);
    List<String> lines = new ArrayList<>();
    Progress progress = new Progress(List.of(a, b), lines::add);
    progress.ended(new Outcome(a, AnnotateReport.failed(a.uri(), "It is damaged."), "7"));
    progress.ended(new Outcome(b, AnnotateReport.skipped(b.uri()), "8"));
    assertThat(lines)
        .containsExactly(
            "[1/2, 0.0 min left] FAILED It is damaged. (executor 7)",
            "[2/2] file:/b.mp4: skipped, its rows are there (executor 8)");
    assertThat(progress.reports()).hasSize(2);
  }

  @Test
  void partsOfALongOneCountForIt() {
    Recording talk = new Recording("a.mp4", "file:/a.mp4", 10);
    Stretch first = new Stretch(0, 5);
    Stretch second = new Stretch(5, Long.MAX_VALUE);
    List<String> lines = new ArrayList<>();
    Progress progress = new Progress(List.of(talk), lines::add);
    progress.ended(new Outcome(talk, null, List.of(first, second), "7"));
    progress.ended(new PartTask.Done(new PartTask.Part(talk, second), null, null, "7"));
    progress.ended(new PartTask.Done(new PartTask.Part(talk, first), "rows", null, "8"));
    progress.ended(new Outcome(talk, AnnotateReport.skipped(talk.uri()), "8"));
    assertThat(lines)
        .containsExactly(
            "file:/a.mp4: long, divided into 2 parts",
            "file:/a.mp4: 1 of 2 parts, 0.0 min left, one of them failed (executor 7)",
            "file:/a.mp4: 2 of 2 parts, 0.0 min left (executor 8)",
            "[1/1] file:/a.mp4: skipped, its rows are there (executor 8)");
    assertThat(progress.reports()).hasSize(1);
  }
}
