package mien.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import mien.annotate.AnnotateReport;
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
}
