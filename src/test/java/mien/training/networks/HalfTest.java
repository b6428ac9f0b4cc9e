package mien.training.networks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HalfTest {

  @Test
  void comesBackFromEveryNumberThereIs() {
    for (int bits = 0; bits < 1 << 16; bits++) {
      float value = Half.toFloat((short) bits);
      if (!Float.isNaN(value)) {
        assertThat(Half.of(value)).isEqualTo((short) bits);
      }
    }
  }

  @Test
  void roundsToTheNearest() {
    assertThat(Half.toFloat(Half.of(1 + 0x1p-11f))).isEqualTo(1); // a tie goes to even
    assertThat(Half.toFloat(Half.of(1 + 0x1.8p-11f))).isEqualTo(1 + 0x1p-10f);
    assertThat(Half.toFloat(Half.of(1e-9f))).isZero();
    assertThat(Half.toFloat(Half.of(70000))).isInfinite();
    assertThat(Half.toFloat(Half.of(Float.NaN))).isNaN();
  }
}
