package mien.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private double ended;
  private double worked;
  private final Map<Recording, Integer> divided = new HashMap<>();
  private final Map<Recording, Integer> partsDone = new HashMap<>();

  Progress(List<Recording> recordings, Consumer<String> print) {
    this.recordings = recordings.size();
    this.bytes = recordings.stream().mapToLong(Recording::bytes).sum();
    this.print = print;
  }

  /** A recording is done with, or is to be divided. */
  synchronized void ended(Outcome outcome) {
    if (!outcome.stretches().isEmpty()) {
      divided.put(outcome.recording(), outcome.stretches().size());
      print.accept(
          "%s: long, divided into %d parts"
              .formatted(outcome.recording().uri(), outcome.stretches().size()));
      return;
    }
    AnnotateReport report = outcome.report();
    reports.add(report);
    boolean joined = divided.containsKey(outcome.recording());
    long told = joined ? 0 : outcome.recording().bytes(); // its parts counted
    ended += told;
    worked += report.status() == AnnotateReport.Status.SKIPPED ? 0 : told;
    print.accept(
        Text.of(
            "[%d/%d%s] %s (executor %s)",
            reports.size(), recordings, left(), line(report), outcome.executor()));
  }

  /** A part of a recording is done with. */
  synchronized void ended(PartTask.Done part) {
    Recording recording = part.part().recording();
    int parts = Objects.requireNonNull(divided.get(recording));
    int done = partsDone.merge(recording, 1, Integer::sum);
    ended += recording.bytes() / (double) parts;
    worked += recording.bytes() / (double) parts;
    print.accept(
        Text.of(
            "%s: %d of %d parts%s%s (executor %s)",
            recording.uri(),
            done,
            parts,
            left(),
            part.rows() == null ? ", one of them failed" : "",
            part.executor()));
  }

  private String left() {
    double seconds = (System.nanoTime() - start) / 1e9;
    return worked == 0 || reports.size() == recordings
        ? ""
        : Text.of(
            ", %.1f min left", seconds * Math.max(0, bytes - ended) / worked / SECONDS_A_MINUTE);
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
