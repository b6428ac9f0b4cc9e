package mien.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

  @Test
  void namesSomeAndCountsTheOthers() {
    assertThat(Text.some(List.of(), 2)).isEmpty();
    assertThat(Text.some(List.of("a", "b"), 2)).isEqualTo("a, b");
    assertThat(Text.some(List.of("a", "b", "c", "d"), 2)).isEqualTo("a, b and 2 more");
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        0,
        -0.0,
        0.125,
        1.005,
        2.675,
        0.0000005,
        0.9999995,
        0.9999996,
        -0.0000001,
        -3.25,
        999.9999999,
        10800.033333,
        1e11,
        1e12,
        1e17,
        -1e300,
        Double.MIN_VALUE,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
      })
  void decimalsAreWrittenAsFormatWritesThem(double value) {
    for (int digits = 0; digits <= 8; digits++) {
      assertThat(Text.decimal(value, digits)).isEqualTo(Text.of("%." + digits + "f", value));
    }
  }

  @Test
  void soAreAnyNumbersThatTablesHold() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      int digits = random.nextInt(7);
      double size = Math.pow(10, random.nextInt(6));
      double value = (random.nextDouble() - 0.2) * size;
      double onHalf = Math.round(value * 1000) / 1000.0 + 0.0005;
      float single = (float) value;
      assertThat(Text.decimal(value, digits)).isEqualTo(Text.of("%." + digits + "f", value));
      assertThat(Text.decimal(onHalf, digits)).isEqualTo(Text.of("%." + digits + "f", onHalf));
      assertThat(Text.decimal(single, digits)).isEqualTo(Text.of("%." + digits + "f", single));
      long micros = (long) (random.nextDouble() * 1e11);
      assertThat(Text.decimal(micros / 1e6, 6)).isEqualTo(Text.of("%.6f", micros / 1e6));
    }
  }
}
