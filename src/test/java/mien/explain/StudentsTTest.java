package mien.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentsTTest {
  /** By R's {@code qt(0.975, df)}. */
  @ParameterizedTest
  @CsvSource({
    "1, 12.7062",
    "4, 2.7764",
    "5, 2.5706",
    "6, 2.4469",
    "10, 2.2281",
    "30, 2.0423",
    "1000, 1.9623"
  })
  void isThatOfTheTables(int degrees, double quantile) {
    assertThat(StudentsT.quantile(degrees)).isCloseTo(quantile, within(0.004));
  }
}
