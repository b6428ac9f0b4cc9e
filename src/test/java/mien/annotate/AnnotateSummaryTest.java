package mien.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mien.annotate.AnnotateReport.Status;
import org.junit.jupiter.api.Test;

class AnnotateSummaryTest {
  private static AnnotateReport report(
      Status status, long analysed, int faces, Map<String, Long> labels, String... notes) {
    return new AnnotateReport(
        "a.mp4",
        status,
        10,
        analysed,
        12,
        faces,
        labels,
        0.4,
        1.25,
        List.of(),
        List.of(notes),
        null);
  }

  @Test
  void countsWhatBecameOfTheVideos() {
    AnnotateSummary summary =
        AnnotateSummary.of(
            List.of(
                report(Status.DONE, 10, 1, Map.of()),
                report(Status.DONE, 5, 1, Map.of()),
                report(Status.INCOMPLETE, 10, 1, Map.of()),
                AnnotateReport.failed("b.mp4", "It is damaged."),
                AnnotateReport.skipped("c.mp4")));
    assertThat(summary).isEqualTo(new AnnotateSummary(2, 2, 1, 30, 25, 36, 3.75));
    assertThat(summary)
        .hasToString(
            "2 done, 2 failed, 1 skipped. Counted: 30 frames decoded, 25 analysed, 36 rows"
                + " written, every analysed frame has its rows.");
  }

  @Test
  void promisesNothingWhereNothingIsDone() {
    assertThat(AnnotateSummary.of(List.of(AnnotateReport.skipped("c.mp4"))))
        .hasToString(
            "0 done, 0 failed, 1 skipped. Counted: 0 frames decoded, 0 analysed, 0 rows written.");
  }

  @Test
  void aLineNamesTheLabelsByTheirFrequency() {
    Map<String, Long> labels = new LinkedHashMap<>();
    labels.put("anger", 1L);
    labels.put("neutral", 5L);
    labels.put("fear", 2L);
    labels.put("happiness", 4L);
    assertThat(AnnotateSummary.line(report(Status.DONE, 10, 2, labels)))
        .isEqualTo(
            "a.mp4: 10 frames, 12 rows, 2 faces, labels of rows: neutral 42 %, happiness 33 %, fear"
                + " 17 %, anger 8 %; 1.3 s");
  }

  @Test
  void aLineTellsOfFramesLeftOutAndOfWhatWasOdd() {
    assertThat(AnnotateSummary.line(report(Status.DONE, 5, 1, Map.of(), "no sound", "late")))
        .isEqualTo("a.mp4: 10 frames (5 analysed), 12 rows, 1 face; 1.3 s\n  no sound\n  late");
  }
}
