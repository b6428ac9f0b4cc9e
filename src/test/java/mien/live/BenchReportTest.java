package mien.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenchReportTest {
  private static final LiveSummary LIVE =
      new LiveSummary("clip", "m", "CPU", 1, 30, 30, "grab to result", 1, 2, 0, 0, null, List.of());

  @Test
  void comparesEachRoundWithItsOwnPartnerAndTakesTheMedian() {
    BenchReport report =
        BenchReport.of(
            "clip",
            "Linux",
            "CPU (as chosen)",
            List.of(100.0, 1000.0, 200.0),
            List.of(50.0, 400.0, 90.0),
            List.of(),
            LIVE);

    assertThat(report.decodedPerSecond()).isEqualTo(200);
    assertThat(report.analysedPerSecond()).isEqualTo(90);
    assertThat(report.ratio()).isEqualTo(0.45);
    assertThat(report.provider()).isEqualTo("CPU (as chosen)");
  }

  @Test
  void takesTheMiddleOfAnEvenNumberOfRounds() {
    BenchReport report =
        BenchReport.of(
            "clip",
            "Linux",
            "CPU (as chosen)",
            List.of(1.0, 3.0),
            List.of(1.0, 1.0),
            List.of(),
            LIVE);

    assertThat(report.decodedPerSecond()).isEqualTo(2);
  }
}
