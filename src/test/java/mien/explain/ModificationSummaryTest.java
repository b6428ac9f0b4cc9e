package mien.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.GreyImage;
import org.junit.jupiter.api.Test;

class ModificationSummaryTest {

  @Test
  void countsByWhatWasSeenBefore() {
    ModificationSummary summary =
        ModificationSummary.of(
            Emotion.FEAR,
            List.of(
                changed(Emotion.ANGER, 0.1, 0.9, 4),
                changed(Emotion.ANGER, 0.3, 0.2, 6),
                changed(Emotion.NEUTRAL, 0.2, 0.8, 3),
                changed(Emotion.FEAR, 0.95, 0.95, 0)));
    assertThat(summary.target()).isEqualTo("fear");
    assertThat(summary.all().faces()).isEqualTo(3);
    assertThat(summary.all().raised()).isEqualTo(2);
    assertThat(summary.already()).isEqualTo(1);
    assertThat(summary.rows())
        .extracting(ModificationSummary.Row::from)
        .containsExactly("anger", "neutral");
    ModificationSummary.Row anger = summary.rows().get(0);
    assertThat(anger.raised()).isEqualTo(1);
    assertThat(anger.before()).isCloseTo(0.2, within(1e-9));
    assertThat(anger.after()).isCloseTo(0.55, within(1e-9));
    assertThat(anger.steps()).isEqualTo(5);
  }

  private static Modification changed(Emotion seen, double before, double after, int steps) {
    GreyImage picture = new GreyImage(1, 1, new byte[1]);
    return new Modification(
        Emotion.FEAR, picture, picture, scores(seen, before), scores(seen, after), steps);
  }

  /** Fear with this probability, the rest on another emotion. */
  private static EmotionScores scores(Emotion seen, double fear) {
    double[] p = new double[7];
    p[seen.ordinal()] = 1 - fear;
    p[Emotion.FEAR.ordinal()] = fear;
    return EmotionScores.of(p);
  }
}
