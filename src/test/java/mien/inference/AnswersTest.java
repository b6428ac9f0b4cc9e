package mien.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mien.inference.Answers.Answer;
import org.junit.jupiter.api.Test;

class AnswersTest {
  @Test
  void keepsOneForEachShape() throws Exception {
    try (Answers answers = new Answers()) {
      assertThat(answers.of(List.of(2L, 1L))).isEmpty();
      Answer kept = answers.keep(List.of(2L, 1L), new long[] {2, 3});
      assertThat(answers.of(List.of(2L, 1L))).containsSame(kept);
      assertThat(answers.of(List.of(1L, 1L))).isEmpty();

      kept.floats().put(0, new float[] {1, 2, 3, 4, 5, 6});
      float[][] read = Answers.read(kept.floats(), kept.items());
      assertThat(read).isDeepEqualTo(new float[][] {{1, 2, 3}, {4, 5, 6}}).isSameAs(kept.items());
      assertThat(kept.tensor().getInfo().getShape()).containsExactly(2, 3);
    }
  }

  @Test
  void keepsNoMoreThanAFewAndLetsTheLongestUnusedGo() throws Exception {
    try (Answers answers = new Answers()) {
      for (long n = 1; n <= 16; n++) {
        answers.keep(List.of(n), new long[] {n});
      }
      Answer first = answers.of(List.of(1L)).orElseThrow();
      Answer second = answers.keep(List.of(2L), new long[] {2});
      answers.keep(List.of(17L), new long[] {17});

      assertThat(answers.of(List.of(3L))).isEmpty();
      assertThat(answers.of(List.of(1L))).containsSame(first);
      assertThat(answers.of(List.of(2L))).containsSame(second);
    }
  }
}
