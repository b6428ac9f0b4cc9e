package mien.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mien.soak.SoakReport.Verdict;
import org.junit.jupiter.api.Test;

class SoakReportTest {
  private static SoakReport report(List<Sample> samples, int stalls) {
    return SoakReport.of(samples, true, Map.of("source lost", 3), stalls, 1);
  }

  @Test
  void tellsGrowthFromSteadiness() {
    assertThat(report(TrendTest.samples(400, 0, 0.3), 0).verdict()).isEqualTo(Verdict.STEADY);
    assertThat(report(TrendTest.samples(400, 2, 0.3), 0).verdict()).isEqualTo(Verdict.GROWS);
  }

  @Test
  void saysNothingOnTooLittle() {
    assertThat(report(TrendTest.samples(8, 0, 0), 0).verdict()).isEqualTo(Verdict.TOO_SHORT);
    assertThat(report(TrendTest.samples(20, 0, 2), 0).verdict()).isEqualTo(Verdict.TOO_SHORT);
  }

  @Test
  void theWarmUpIsLeftOut() {
    List<Sample> filling = new ArrayList<>();
    for (Sample s : TrendTest.samples(75, 0, 0.01)) { // 45 minutes
      double warm = Math.min(s.seconds(), SoakReport.WARM_UP_SECONDS);
      double resident = s.residentMegabytes() + warm / 10;
      filling.add(new Sample(s.seconds(), resident, 50, 20, 100, s.frames(), 0));
    }
    SoakReport report = report(filling, 0);
    assertThat(report.from()).isEqualTo(SoakReport.WARM_UP_SECONDS);
    assertThat(report.verdict()).isEqualTo(Verdict.STEADY);
    assertThat(report(filling.subList(0, 25), 0).verdict()).isEqualTo(Verdict.TOO_SHORT);
  }

  @Test
  void threadsThatBecomeMoreAreGrowthThoughMemoryIsSteady() {
    List<Sample> leaking = new ArrayList<>();
    for (Sample s : TrendTest.samples(400, 0, 0.3)) {
      int threads = 20 + leaking.size() / 50;
      leaking.add(new Sample(s.seconds(), s.residentMegabytes(), 50, threads, 100, s.frames(), 0));
    }
    SoakReport report = report(leaking, 0);
    assertThat(report.threads()).isPositive();
    assertThat(report.verdict()).isEqualTo(Verdict.GROWS);
  }

  @Test
  void aStallOutweighsAll() {
    StringWriter said = new StringWriter();
    SoakReport report = report(TrendTest.samples(400, 0, 0), 1);
    report.print(new PrintWriter(said));
    assertThat(report.verdict()).isEqualTo(Verdict.STALLS);
    assertThat(said.toString()).contains("resident set", "source lost=3", "Frames ceased to come");
  }
}
