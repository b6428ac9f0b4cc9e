package mien.evaluation;

import static mien.core.Emotion.ANGER;
import static mien.core.Emotion.FEAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import mien.evaluation.Coverage.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoverageTest {
  private static final Coverage OF_FOUR =
      Coverage.of(
          List.of(
              Faces.said(ANGER, ANGER, 0.7),
              Faces.said(ANGER, FEAR, 0.8),
              Faces.said(ANGER, ANGER, 0.6),
              Faces.said(ANGER, ANGER, 0.9)));

  @Test
  void namesTheSurestFirst() {
    assertThat(OF_FOUR.points())
        .containsExactly(
            new Point(0.25, 0.9, 1),
            new Point(0.5, 0.8, 0.5),
            new Point(0.75, 0.7, 2 / 3.0),
            new Point(1, 0.6, 0.75));
  }

  /** No bound of confidence names the right one of two alike and not the wrong one. */
  @Test
  void facesOfOneConfidenceAreNamedTogether() {
    Coverage coverage =
        Coverage.of(
            List.of(
                Faces.said(ANGER, ANGER, 0.9),
                Faces.said(ANGER, ANGER, 0.6),
                Faces.said(ANGER, FEAR, 0.6)));
    assertThat(coverage.points())
        .containsExactly(new Point(1 / 3.0, 0.9, 1), new Point(1, 0.6, 2 / 3.0));
  }

  @Test
  void reachesAnAccuracyWithAsManyFacesAsPossible() {
    assertThat(OF_FOUR.reaching(0.7)).contains(new Point(1, 0.6, 0.75));
    assertThat(OF_FOUR.reaching(0.75)).contains(new Point(1, 0.6, 0.75));
    assertThat(OF_FOUR.reaching(0.76)).contains(new Point(0.25, 0.9, 1));
    assertThat(Coverage.of(List.of(Faces.said(ANGER, FEAR, 0.9))).reaching(0.5)).isEmpty();
  }

  @Test
  void inShortHoldsOnePointForAllThatItReaches() {
    assertThat(OF_FOUR.inShort().points()).containsExactly(new Point(0.25, 0.9, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 1000, 1234, 12_345})
  void manyFacesHaveAPointAPercent(int faces) {
    List<Prediction> judged = new ArrayList<>();
    for (int i = 0; i < faces; i++) {
      judged.add(Faces.said(ANGER, ANGER, 0.5 + 0.4 * i / faces));
    }
    List<Point> points = Coverage.of(judged).points();
    assertThat(points).hasSize(100);
    for (int percent = 1; percent <= 100; percent++) {
      assertThat(points.get(percent - 1).coverage())
          .isBetween(percent / 100.0, percent / 100.0 + 1.0 / faces);
    }
  }
}
