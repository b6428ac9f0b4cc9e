package mien.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mien.analysis.Engines;
import mien.annotate.AnnotateInput;
import mien.annotate.AnnotateJob;
import mien.annotate.AnnotatePlan;
import mien.annotate.AnnotateReport;
import org.junit.jupiter.api.Test;

class AnnotateProgressTest {
  @Test
  void awayFromATerminalItTellsWhatEndedAndDrawsNothing() {
    assumeTrue(System.console() == null, "these tests run at a terminal");
    AnnotateJob job =
        new AnnotateJob(
            new AnnotateInput(Path.of("missing.mp4"), Path.of("out"), "missing"),
            AnnotatePlan.ROWS,
            Engines.unused());
    AnnotateReport report = AnnotateReport.failed("missing.mp4", "There is no file missing.mp4.");
    List<AnnotateReport> told = new ArrayList<>();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try (AnnotateProgress progress = new AnnotateProgress(List.of(job), told::add)) {
      progress.progressed(job, 0.5);
      assertThat(told).isEmpty();
      progress.ended(job, report);
      AnnotateProgress.clearLine();
    } finally {
      System.setErr(before);
    }
    assertThat(told).containsExactly(report);
    assertThat(bytes.size()).isZero();
  }
}
