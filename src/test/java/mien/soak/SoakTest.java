package mien.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import mien.soak.Soak.Fault;
import mien.soak.SoakReport.Verdict;
import org.junit.jupiter.api.Test;

/** On a clock that only the soak moves. */
class SoakTest {
  private final List<String> done = new ArrayList<>();
  private final List<Sample> samples = new ArrayList<>();
  private long millis;
  private boolean flowing = true;
  private long frames;
  private long dropped;

  private final class Clock implements Soak.Time {
    @Override
    public long nanos() {
      return millis * 1_000_000;
    }

    @Override
    public void sleep(long wanted) {
      millis += wanted;
      frames += flowing ? wanted / 40 : 0;
    }
  }

  private Fault fault(String name) {
    return new Fault(
        name, () -> done.add(name + " " + millis / 1000), () -> done.add("end " + millis / 1000));
  }

  private SoakReport run(Fault... faults) throws InterruptedException {
    return new Soak(List.of(faults), () -> frames, () -> dropped, new Clock())
        .run(200, 60, false, 1, samples::add);
  }

  @Test
  void throwsFaultsInByTurnsAndPutsThemRight() throws Exception {
    SoakReport report = run(fault("a"), fault("b"));

    assertThat(done).containsExactly("a 60", "end 65", "b 120", "end 125", "a 180", "end 185");
    assertThat(report.faults()).containsEntry("a", 2).containsEntry("b", 1);
    assertThat(report.stalls()).isZero();
    assertThat(report.frames()).isEqualTo(samples.get(samples.size() - 1).frames());
    assertThat(samples).hasSizeBetween(40, 60);
  }

  @Test
  void framesThatStayAwayInAFaultAreNoStallButAfterItTheyAre() throws Exception {
    Fault lost = new Fault("lost", () -> flowing = false, () -> flowing = true);
    assertThat(run(lost).stalls()).isZero();
    millis = 0;
    Fault forGood = new Fault("lost", () -> flowing = false, () -> {});
    SoakReport report = run(forGood);
    assertThat(report.stalls()).isPositive();
    assertThat(report.verdict()).isEqualTo(Verdict.STALLS);
  }

  @Test
  void dropsAreCountedOnAcrossSources() throws Exception {
    Fault lost = new Fault("lost", () -> dropped = 30, () -> dropped = 4);
    assertThat(run(lost).dropped()).isEqualTo(3 * 30 + 4);
  }
}
