package mien.training.networks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RangeTest {
  @Test
  void alwaysHoldsZero() {
    assertThat(new Range(2, 3)).isEqualTo(new Range(0, 3));
    assertThat(new Range(-3, -2)).isEqualTo(new Range(-3, 0));
    assertThat(new Range(1, 2).with(new Range(-4, -1))).isEqualTo(new Range(-4, 2));
  }

  @Test
  void isCutIntoStepsWithZeroOnALevel() {
    Range range = new Range(-1, 3);
    assertThat(range.step(4)).isEqualTo(1);
    assertThat(range.zero(4)).isEqualTo(1);
    assertThat(new Range(0, 0).zero(255)).isZero();
  }
}
