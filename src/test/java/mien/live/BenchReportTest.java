package mien.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenchReportTest {
  private static final LiveSummary LIVE =
      new LiveSummary(
          "clip", "m", "CPU", 1, 30, 30, "grab to result", 1, 2, 0, 0, null, List.of(), 0);

  /** Two seconds with three of CPU time. */
  private static BenchReport.Round round(long perSecond) {
    return new BenchReport.Round(2 * perSecond, 2, 3);
  }

  @Test
  void comparesEachRoundWithItsOwnPartnerAndTakesTheMedian() {
    BenchReport report =
        BenchReport.of(
            "clip",
            "Linux",
            "CPU (as chosen)",
            List.of(round(100), round(1000), round(200)),
            List.of(round(50), round(400), round(90)),
            List.of(),
            LIVE);

    assertThat(report.decodedPerSecond()).isEqualTo(200);
    assertThat(report.analysedPerSecond()).isEqualTo(90);
    assertThat(report.ratio()).isEqualTo(0.45);
    assertThat(report.decodedCpuMillis()).isEqualTo(7.5);
    assertThat(report.analysedCpuMillis()).isEqualTo(3000 / 180.0);
    assertThat(report.provider()).isEqualTo("CPU (as chosen)");
  }

  @Test
  void takesTheMiddleOfAnEvenNumberOfRounds() {
    BenchReport report =
        BenchReport.of(
            "clip",
            "Linux",
            "CPU (as chosen)",
            List.of(round(1), round(3)),
            List.of(round(1), round(1)),
            List.of(),
            LIVE);

    assertThat(report.decodedPerSecond()).isEqualTo(2);
  }
}
