package mien.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import mien.pipeline.StageTimes;
import org.junit.jupiter.api.Test;

class DisplayTimesTest {

  @Test
  void countsAndForgets() {
    DisplayTimes times = new DisplayTimes();
    long grabbed = System.nanoTime() - 20_000_000;
    times.painted(grabbed);
    times.painted(grabbed);
    times.dropped();
    StageTimes sum = times.sum();
    assertThat(sum.items()).isEqualTo(2);
    assertThat(sum.dropped()).isEqualTo(1);
    assertThat(sum.p50Millis()).isGreaterThanOrEqualTo(20);
    assertThat(sum.p99Millis()).isGreaterThanOrEqualTo(sum.p50Millis());

    times.restart();
    assertThat(times.sum().items()).isZero();
    assertThat(times.sum().dropped()).isZero();
  }
}
