package mien.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RisingTimeTest {

  @Test
  void goesOnByTheLastGapWhenARecordingStartsAnew() {
    RisingTime times = new RisingTime(false);

    assertThat(apply(times, -20, 20, 60, -20, 20)).containsExactly(-20L, 20L, 60L, 100L, 140L);
  }

  @Test
  void countsTheTimeThatADeviceWasAway() {
    RisingTime times = new RisingTime(true);

    assertThat(apply(times, 5_000_000, 5_040_000)).containsExactly(0L, 40_000L);
    times.goOnAfter(2_000_000);
    assertThat(apply(times, 9, 30)).containsExactly(2_040_000L, 2_040_021L);
  }

  @Test
  void aJumpBeforeTheFirstTimeLeavesItAsItIs() {
    RisingTime times = new RisingTime(false);
    times.goOnAfter(2_000_000);

    assertThat(apply(times, 500, 40_500)).containsExactly(500L, 40_500L);
  }

  private static List<Long> apply(RisingTime times, long... micros) {
    return LongStream.of(micros).map(times::of).boxed().toList();
  }
}
