package mien.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EmotionScoresTest {
  private static final float[] LOGITS = {0, 1, 2, 5, 2, 1, 1000};

  @Test
  void softmaxSumsToOneEvenForLargeLogits() {
    EmotionScores scores = EmotionScores.softmax(Emotion.ALL, LOGITS, 1);

    assertThat(Arrays.stream(scores.toArray()).sum()).isCloseTo(1, within(1e-12));
    assertThat(scores.top()).isEqualTo(Emotion.NEUTRAL);
  }

  @Test
  void anEmotionTheNetworkDoesNotKnowHasProbabilityZero() {
    EmotionScores scores = EmotionScores.softmax(Emotion.SIX, LOGITS, 1);

    assertThat(scores.of(Emotion.NEUTRAL)).isZero();
    assertThat(scores.top()).isEqualTo(Emotion.HAPPINESS);
  }

  @Test
  void aHigherTemperatureBringsTheProbabilitiesTogether() {
    double cold = EmotionScores.softmax(Emotion.SIX, LOGITS, 1).of(Emotion.HAPPINESS);
    double warm = EmotionScores.softmax(Emotion.SIX, LOGITS, 4).of(Emotion.HAPPINESS);

    assertThat(warm).isLessThan(cold).isGreaterThan(1 / 6.0);
  }

  @Test
  void mixesByWeight() {
    EmotionScores a = EmotionScores.of(1, 0, 0, 0, 0, 0, 0);
    EmotionScores b = EmotionScores.of(0, 1, 0, 0, 0, 0, 0);

    assertThat(a.mix(b, 0.25)).isEqualTo(EmotionScores.of(0.75, 0.25, 0, 0, 0, 0, 0));
  }

  @Test
  void refusesAnotherNumberOfProbabilities() {
    assertThatThrownBy(() -> EmotionScores.of(0.5, 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("7");
  }
}
