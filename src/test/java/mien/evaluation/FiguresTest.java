package mien.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void countsOfACardAreWholeAndSharesHaveFourPlaces() {
    assertThat(Figures.metric(27_783)).isEqualTo("27783");
    assertThat(Figures.metric(0.68338)).isEqualTo("0.6834");
    assertThat(Figures.metric(76.7321)).isEqualTo("76.73");
  }

  @Test
  void aChanceThatRoundsToNothingIsNotNought() {
    assertThat(Figures.chance(0.0312)).isEqualTo("p = 0.0312");
    assertThat(Figures.chance(0.0001)).isEqualTo("p = 0.0001");
    assertThat(Figures.chance(1e-9)).isEqualTo("p < 0.0001");
    assertThat(Figures.percent(Double.NaN)).isEqualTo("–");
  }
}
