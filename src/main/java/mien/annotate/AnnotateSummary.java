package mien.annotate;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mien.core.LabelShares;
import mien.core.Text;

/** What became of all videos together, and the words for it. */
public record AnnotateSummary(
    int done, int failed, int skipped, long decoded, long analysed, long rows, double seconds) {

  public static AnnotateSummary of(List<AnnotateReport> reports) {
    return new AnnotateSummary(
        count(reports, AnnotateReport.Status.DONE),
        count(reports, AnnotateReport.Status.FAILED)
            + count(reports, AnnotateReport.Status.INCOMPLETE),
        count(reports, AnnotateReport.Status.SKIPPED),
        reports.stream().mapToLong(AnnotateReport::decoded).sum(),
        reports.stream().mapToLong(AnnotateReport::analysed).sum(),
        reports.stream().mapToLong(AnnotateReport::rows).sum(),
        reports.stream().mapToDouble(AnnotateReport::seconds).sum());
  }

  private static int count(List<AnnotateReport> reports, AnnotateReport.Status status) {
    return (int) reports.stream().filter(report -> report.status() == status).count();
  }

  /** One line for a video that is done. */
  public static String line(AnnotateReport report) {
    return Text.of(
        "%s: %d frames%s, %d rows, %d %s%s; %.1f s%s",
        report.input(),
        report.decoded(),
        report.analysed() == report.decoded() ? "" : " (" + report.analysed() + " analysed)",
        report.rows(),
        report.faces(),
        report.faces() == 1 ? "face" : "faces",
        labels(report.labels()),
        report.seconds(),
        report.notes().stream().map(note -> "\n  " + note).collect(Collectors.joining()));
  }

  /** The labels by how often they were given. */
  private static String labels(Map<String, Long> labels) {
    return labels.isEmpty() ? "" : ", labels of rows: " + LabelShares.inWords(labels);
  }

  @Override
  public String toString() {
    return "%d done, %d failed, %d skipped. Counted: %d frames decoded, %d analysed, %d rows written%s."
        .formatted(
            done,
            failed,
            skipped,
            decoded,
            analysed,
            rows,
            done == 0 ? "" : ", every analysed frame has its rows");
  }
}
