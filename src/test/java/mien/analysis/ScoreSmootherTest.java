package mien.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.Expression;
import org.junit.jupiter.api.Test;

class ScoreSmootherTest {
  private static final EmotionScores NEUTRAL = scores(0.05, 0.95);
  private static final EmotionScores HAPPY = scores(0.95, 0.05);
  private static final long FRAME = 33_333;

  private static EmotionScores scores(double happiness, double neutral) {
    return EmotionScores.of(0, 0, 0, happiness, 1 - happiness - neutral, 0, neutral);
  }

  @Test
  void theFirstFrameIsShownAsItIs() {
    Expression first = new ScoreSmoother(0, HAPPY).next(0, HAPPY, 0.4);

    assertThat(first).isEqualTo(new Expression(HAPPY, HAPPY, Emotion.HAPPINESS, false));
  }

  @Test
  void aChangeShowsWithinAFifthOfASecond() {
    ScoreSmoother smoother = new ScoreSmoother(0, NEUTRAL);
    for (int i = 1; i <= 30; i++) {
      smoother.next(i * FRAME, NEUTRAL, 0.4);
    }

    long change = -1;
    for (int i = 31; i <= 60 && change < 0; i++) {
      if (smoother.next(i * FRAME, HAPPY, 0.4).label() == Emotion.HAPPINESS) {
        change = (i - 31) * FRAME;
      }
    }

    assertThat(change).isBetween(2 * FRAME, 200_000L);
  }

  @Test
  void theAverageFollowsMediaTimeWhateverTheFrameRate() {
    ScoreSmoother fast = new ScoreSmoother(0, NEUTRAL);
    ScoreSmoother slow = new ScoreSmoother(0, NEUTRAL);
    for (int i = 1; i <= 12; i++) {
      fast.next(i * 10_000, HAPPY, 0.4);
    }

    double slowly = slow.next(120_000, HAPPY, 0.4).smoothed().of(Emotion.HAPPINESS);
    assertThat(fast.next(120_000, HAPPY, 0.4).smoothed().of(Emotion.HAPPINESS))
        .isCloseTo(slowly, within(1e-9));
  }

  @Test
  void oneFrameOrTwoThatAreAlmostEqualDoNotChangeTheLabel() {
    ScoreSmoother smoother = new ScoreSmoother(0, scores(0.48, 0.52));
    for (int i = 1; i < 100; i++) {
      double happiness = i % 2 == 0 ? 0.54 : 0.46;
      Expression said = smoother.next(i * FRAME, scores(happiness, 1 - happiness), 0.4);
      assertThat(said.label()).isEqualTo(Emotion.NEUTRAL);
      assertThat(said.uncertain()).isTrue();
    }
  }

  @Test
  void aWinnerUnderTheModelsThresholdIsUncertain() {
    EmotionScores weak = EmotionScores.of(0.1, 0.1, 0.1, 0.5, 0.1, 0.1, 0);

    assertThat(new ScoreSmoother(0, weak).next(0, weak, 0.45).uncertain()).isFalse();
    assertThat(new ScoreSmoother(0, weak).next(0, weak, 0.55).uncertain()).isTrue();
  }
}
