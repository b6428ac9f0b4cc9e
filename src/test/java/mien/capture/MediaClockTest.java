package mien.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MediaClockTest {
  private static long[] steady(MediaClock clock, long... told) {
    return LongStream.of(told).map(clock::of).toArray();
  }

  @Test
  void aClockThatStartsAnewGoesOnByTheLastStep() {
    MediaClock clock = new MediaClock();
    assertThat(steady(clock, 1000, 1040, 1080, 1120, 1000, 1040, 1080))
        .containsExactly(1000, 1040, 1080, 1120, 1160, 1200, 1240);
    assertThat(clock.startedAnew()).isTrue();
  }

  @Test
  void timesOutOfOrderShiftNothing() {
    MediaClock clock = new MediaClock();
    assertThat(steady(clock, -40, 0, 40, 40, 20, 80, 120))
        .containsExactly(-40, 0, 40, 41, 42, 80, 120);
    assertThat(clock.startedAnew()).isFalse();
  }

  @Test
  void aLongPauseIsKept() {
    assertThat(steady(new MediaClock(), 0, 40, 100_000_000, 100_000_040))
        .containsExactly(0, 40, 100_000_000, 100_000_040);
  }
}
