package mien.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import mien.annotate.AnnotateReport;
import mien.annotate.AnnotateSummary;
import mien.core.Text;

/** What the driver's console tells: a line a recording, how many of them, and the time left. */
final class Progress {
  private static final double SECONDS_A_MINUTE = 60;

  private final long start = System.nanoTime();
  private final int recordings;
  private final long bytes;
  private final Consumer<String> print;
  private final List<AnnotateReport> reports = new ArrayList<>();
  private long ended;
  private long worked;

  Progress(List<Recording> recordings, Consumer<String> print) {
    this.recordings = recordings.size();
    this.bytes = recordings.stream().mapToLong(Recording::bytes).sum();
    this.print = print;
  }

  /** A recording is done with. */
  synchronized void ended(Outcome outcome) {
    AnnotateReport report = outcome.report();
    reports.add(report);
    ended += outcome.recording().bytes();
    worked += report.status() == AnnotateReport.Status.SKIPPED ? 0 : outcome.recording().bytes();
    print.accept(
        Text.of(
            "[%d/%d%s] %s (executor %s)",
            reports.size(), recordings, left(), line(report), outcome.executor()));
  }

  private String left() {
    double seconds = (System.nanoTime() - start) / 1e9;
    return worked == 0 || ended == bytes
        ? ""
        : Text.of(", %.1f min left", seconds * (bytes - ended) / worked / SECONDS_A_MINUTE);
  }

  private static String line(AnnotateReport report) {
    return switch (report.status()) {
      case DONE -> AnnotateSummary.line(report);
      case INCOMPLETE -> AnnotateSummary.line(report) + "\nFAILED " + report.failure();
      case SKIPPED -> report.input() + ": skipped, its rows are there";
      case FAILED -> "FAILED " + report.failure();
    };
  }

  /** What became of each. */
  synchronized List<AnnotateReport> reports() {
    return List.copyOf(reports);
  }
}
