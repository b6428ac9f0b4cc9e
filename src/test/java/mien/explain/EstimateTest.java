package mien.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EstimateTest {
  /** Of 0 and 1: their deviation is 0.7071, the error of their mean 0.5. */
  @Test
  void fewFacesMakeAWideInterval() {
    assertThat(Estimate.of(0, 1).margin()).isCloseTo(12.7062 * 0.5, within(1e-9));
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
}
