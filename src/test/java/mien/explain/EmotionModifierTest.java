package mien.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import mien.analysis.ExecutionProvider;
import mien.core.Emotion;
import mien.core.GreyImage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmotionModifierTest {
  @TempDir private Path folder;
  private EmotionModifier modifier;

  @BeforeEach
  void open() throws IOException {
    modifier = new EmotionModifier(ExplainableModels.write(folder), ExecutionProvider.CPU);
  }

  @AfterEach
  void close() {
    modifier.close();
  }

  private static double rootMeanSquare(GreyImage a, GreyImage b) {
    double squares = 0;
    for (int i = 0; i < a.pixels().length; i++) {
      double change = a.at(i % a.width(), i / a.width()) - b.at(i % a.width(), i / a.width());
      squares += change * change;
    }
    return Math.sqrt(squares / a.pixels().length);
  }

  @Test
  void modifiesAFaceTowardsAnEmotion() {
    for (int seed = 0; seed < 20; seed++) {
      Modification m = modifier.modify(ExplainableModels.noise(20, seed), Emotion.HAPPINESS);
      assertThat(m.raised()).isTrue();
      assertThat(m.scoresAfter().of(Emotion.HAPPINESS)).isGreaterThan(0.5);
      assertThat(m.after().pixels()).isNotEqualTo(m.before().pixels());
    }
  }

  @Test
  void eachStepIsHalfAGreyLevelAndTheLastIsEnough() {
    Modification m = modifier.modify(ExplainableModels.noise(20, 1), Emotion.HAPPINESS);
    assertThat(m.steps()).isBetween(3, 100);
    assertThat(m.steps() == 100 || m.scoresAfter().of(Emotion.HAPPINESS) >= 0.9).isTrue();
    // rounding to whole grey levels adds less than one half
    assertThat(rootMeanSquare(m.before(), m.after())).isBetween(0.5, 0.5 * m.steps() + 0.5);
  }

  @Test
  void theSameFaceIsChangedInTheSameWay() {
    GreyImage face = ExplainableModels.noise(20, 2);
    Modification first = modifier.modify(face, Emotion.FEAR);
    Modification second = modifier.modify(face, Emotion.FEAR);
    assertThat(second.after().pixels()).isEqualTo(first.after().pixels());
    assertThat(second.scoresBefore()).isEqualTo(first.scoresBefore());
    assertThat(second.target()).isEqualTo(Emotion.FEAR);
  }

  @Test
  void keepsItsEffectInWholeGreyLevels() {
    Modification m = modifier.modify(ExplainableModels.noise(20, 1), Emotion.HAPPINESS);
    Modification again = modifier.modify(m.after(), Emotion.HAPPINESS);
    assertThat(again.before().pixels()).isEqualTo(m.after().pixels());
    assertThat(again.scoresBefore().of(Emotion.HAPPINESS))
        .isCloseTo(m.scoresAfter().of(Emotion.HAPPINESS), within(0.02));
  }
}
