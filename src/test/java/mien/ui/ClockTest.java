package mien.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClockTest {
  @Test
  void writesMomentsAndDurations() {
    assertThat(Clock.exact(2_040_000)).isEqualTo("0:02.040");
    assertThat(Clock.exact(3_723_456_000L)).isEqualTo("1:02:03.456");
    assertThat(Clock.whole(59_999_999)).isEqualTo("0:59");
    assertThat(Clock.duration(1_234_000)).isEqualTo("1.23 s");
  }
}
