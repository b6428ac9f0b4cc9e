package mien.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LearningCurveTest {
  private static LearningCurve curve(double... accuracies) {
    LearningCurve curve = new LearningCurve(List.of());
    for (int i = 0; i < accuracies.length; i++) {
      curve = curve.with(new Epoch(i + 1, 1, 0.1, 1, 0.5, 10 - i, accuracies[i]));
    }
    return curve;
  }

  @Test
  void theFirstOfTheHighestIsTheBest() {
    assertThat(curve().best()).isZero();
    assertThat(curve(0.5, 0.7, 0.6, 0.7).best()).isEqualTo(2);
    assertThat(curve(0).best()).isEqualTo(1);
  }

  @Test
  void withoutValidationTheLastIsKept() {
    assertThat(curve(Double.NaN, Double.NaN, Double.NaN).best()).isEqualTo(3);
    assertThat(curve(Double.NaN, Double.NaN).exhausted(1)).isFalse();
  }

  @Test
  void patienceEndsAfterSoManyEpochsWithoutABetterOne() {
    assertThat(curve(0.5, 0.7, 0.6).exhausted(2)).isFalse();
    assertThat(curve(0.5, 0.7, 0.6, 0.7).exhausted(2)).isTrue();
    assertThat(curve(0.5, 0.7, 0.6, 0.7).exhausted(0)).as("never").isFalse();
    assertThat(curve().exhausted(1)).isFalse();
  }

  @Test
  void onlyGrowsIntoANewOne() {
    LearningCurve one = curve(0.5);
    assertThat(one.with(new Epoch(2, 1, 0.1, 1, 0.5, 3, 0.6)).validationLosses())
        .containsExactly(10.0, 3.0);
    assertThat(one.epochs()).hasSize(1);
  }
}
