package mien.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EstimateTest {
  /** The quantiles of Student's t are those of R's {@code qt(0.975, n - 1)}. */
  @Test
  void fewFacesMakeAWideInterval() {
    assertMargin(2, 12.7062);
    assertMargin(5, 2.7764);
    assertMargin(6, 2.5706);
    assertMargin(11, 2.2281);
    assertMargin(1001, 1.9623);
  }

  @Test
  void oneFaceTellsNothingOfTheOthers() {
    Estimate one = Estimate.of(0.25);
    assertThat(one.mean()).isEqualTo(0.25);
    assertThat(one.margin()).isNaN();
    assertThat(one.minus(Estimate.of(0.25, 0.5)).margin()).isNaN();
  }

  @Test
  void theMarginsOfADifferenceAddAsSquares() {
    assertThat(new Estimate(0.5, 0.3).minus(new Estimate(0.2, 0.4)).margin())
        .isCloseTo(0.5, within(1e-12));
  }

  private static void assertMargin(int n, double quantile) {
    double[] values = IntStream.range(0, n).mapToDouble(i -> i).toArray();
    double deviation = Math.sqrt(n * (n + 1) / 12.0); // of 0, 1, 2 … with n - 1
    assertThat(Estimate.of(values).margin())
        .as("of %d", n)
        .isCloseTo(quantile * deviation / Math.sqrt(n), within(0.002 * deviation));
  }
}
