package mien.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import mien.output.Results;
import org.junit.jupiter.api.Test;

class LiveClockTest {
  private final LiveClock clock = new LiveClock();
  private final List<Long> ends = new ArrayList<>();

  private void see(long millis) {
    clock.next(Results.frame(0, millis).frame(), ends::add);
  }

  @Test
  void tellsWhereTheFramesEndedBeforeTheSourceWasAway() {
    assertThat(clock.isBegun()).isFalse();
    assertThat(clock.endMicros()).isZero();
    see(0);
    see(100);
    see(1_100);
    assertThat(ends).isEmpty();
    see(5_000);
    assertThat(ends).containsExactly(2_100_000L);
    assertThat(clock.isBegun()).isTrue();
    assertThat(clock.startMicros()).isEqualTo(5_000_000);
    assertThat(clock.endMicros()).isEqualTo(6_000_000);
  }
}
