package mien.evaluation;

import static mien.core.Emotion.ANGER;
import static mien.core.Emotion.FEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import mien.evaluation.FoldSummary.Spread;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FoldSummaryTest {
  private static final Offset<Double> NEARLY = within(1e-12);
  private static final List<Prediction> ALL_RIGHT =
      Faces.all(
          Faces.times(2, Faces.said(ANGER, ANGER, 0.8)),
          Faces.times(2, Faces.said(FEAR, FEAR, 0.8)));

  /** Anger has a precision of 1/2 and a recall of 1, fear has nothing. */
  private static final List<Prediction> HALF_RIGHT =
      Faces.all(
          Faces.times(2, Faces.said(ANGER, ANGER, 0.8)),
          Faces.times(2, Faces.said(FEAR, ANGER, 0.8)));

  @Test
  void theDeviationIsTheSamples() {
    Spread spread = Spread.of(List.of(0.5, 0.7, 0.6));
    assertThat(spread.mean()).isCloseTo(0.6, NEARLY);
    assertThat(spread.deviation()).isCloseTo(0.1, NEARLY); // (0.01 + 0.01) / 2
    assertThat(spread.runs()).isEqualTo(3);
    assertThat(Spread.of(List.of(0.5))).isEqualTo(new Spread(0.5, 0, 1));
    assertThat(Spread.of(List.of())).isEqualTo(new Spread(0, 0, 0));
  }

  @Test
  void everyFigureIsSpreadOverTheRuns() {
    FoldSummary summary = FoldSummary.of(List.of(ALL_RIGHT, HALF_RIGHT), List.of());
    assertThat(summary.accuracy().mean()).isEqualTo(0.75);
    assertThat(summary.accuracy().deviation()).isCloseTo(Math.sqrt(0.125), NEARLY);
    assertThat(summary.f1()).containsOnlyKeys("anger", "fear", "macro average", "weighted average");
    assertThat(summary.f1().get("anger").mean()).isCloseTo((1 + 2 / 3.0) / 2, NEARLY);
    assertThat(summary.f1().get("fear")).isEqualTo(new Spread(0.5, Math.sqrt(0.5), 2));
    assertThat(summary.f1().get("macro average").mean()).isCloseTo((1 + 1 / 3.0) / 2, NEARLY);
    assertThat(summary.confusion().count(FEAR, ANGER)).isEqualTo(1);
    assertThat(summary.confusion().count(FEAR, FEAR)).isEqualTo(1);
  }

  @Test
  void aRunWithoutFacesOfAnEmotionTellsNothingOfItsF1() {
    FoldSummary summary =
        FoldSummary.of(
            List.of(ALL_RIGHT, Faces.times(2, Faces.said(ANGER, ANGER, 0.8))), List.of());
    assertThat(summary.f1().get("fear")).isEqualTo(new Spread(1, 0, 1));
    assertThat(summary.f1().get("anger")).isEqualTo(new Spread(1, 0, 2));
  }
}
