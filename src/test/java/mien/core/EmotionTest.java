package mien.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmotionTest {

  @Test
  void isFoundByItsWord() {
    for (Emotion emotion : Emotion.ALL) {
      assertThat(Emotion.ofLabel(Emotion.word(emotion))).contains(emotion);
    }
    assertThat(Emotion.word(null)).isEqualTo("uncertain");
    assertThat(Emotion.ofLabel("uncertain")).isEmpty();
  }

  @Test
  void anUncertainLabelIsNone() {
    EmotionScores scores = EmotionScores.of(0.3, 0.2, 0.1, 0.1, 0.1, 0.1, 0.1);
    assertThat(new Expression(scores, scores, Emotion.ANGER, true).sureLabel()).isNull();
    assertThat(new Expression(scores, scores, Emotion.ANGER, false).sureLabel())
        .isEqualTo(Emotion.ANGER);
  }
}
