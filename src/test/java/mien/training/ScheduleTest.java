package mien.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import mien.core.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "constant | 7 | 1",
        "exponential:0.9 | 2 | 0.81",
        "exponential:0.9 | 2.5 | 0.7684",
        "cosine | 0 | 1",
        "cosine | 5 | 0.5",
        "cosine | 10 | 0",
        "warm-up:2,constant | 0 | 0",
        "warm-up:2,constant | 1 | 0.5",
        "warm-up:2,constant | 2 | 1",
        "warm-up:2,cosine | 2 | 1",
        "warm-up:2,cosine | 6 | 0.5",
        "warm-up:2,cosine | 10 | 0",
      })
  void givesTheFactorOfTenEpochs(String schedule, double epoch, double factor) {
    assertThat(Schedule.parse(schedule).factor(epoch, 10, List.of()))
        .isCloseTo(factor, within(1e-4));
  }

  @Test
  void fallsWhenTheLossDoesNot() {
    Schedule plateau = Schedule.parse("plateau:0.5:2");
    assertThat(plateau.factor(3, 10, List.of(3.0, 2.0, 1.0))).isEqualTo(1);
    assertThat(plateau.factor(3, 10, List.of(3.0, 3.5))).isEqualTo(1);
    assertThat(plateau.factor(3, 10, List.of(3.0, 3.5, 3.0))).isEqualTo(0.5);
    assertThat(plateau.factor(3, 10, List.of(3.0, 3.5, 3.0, 3.2, 3.1))).isEqualTo(0.25);
    assertThat(plateau.factor(3, 10, List.of(3.0, 3.5, 2.0, 3.2))).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "linear", "exponential", "exponential:x", "plateau:1", "warm-up:x,y"})
  void refusesWhatIsNone(String text) {
    assertThatThrownBy(() -> Schedule.parse(text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("is no schedule");
  }
}
