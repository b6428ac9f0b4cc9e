package mien.evaluation;

import static mien.core.Emotion.ANGER;
import static mien.core.Emotion.FEAR;
import static mien.core.Emotion.HAPPINESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import mien.evaluation.ClassificationReport.Row;
import org.junit.jupiter.api.Test;

class ClassificationReportTest {
  private static final List<Prediction> JUDGED =
      Faces.all(
          Faces.times(3, Faces.said(ANGER, ANGER, 0.9)),
          Faces.times(1, Faces.said(ANGER, FEAR, 0.9)),
          Faces.times(4, Faces.said(HAPPINESS, HAPPINESS, 0.9)),
          Faces.times(2, Faces.said(FEAR, ANGER, 0.9)));

  @Test
  void figuresAreThoseOfScikitLearn() {
    ClassificationReport report = ClassificationReport.of(ConfusionMatrix.of(JUDGED));
    assertThat(report.accuracy()).isCloseTo(0.7, within(1e-12));
    assertRow(report.classes().get(0), "anger", 0.6, 0.75, 2 / 3.0, 4);
    assertRow(report.classes().get(1), "fear", 0, 0, 0, 2);
    assertRow(report.classes().get(2), "happiness", 1, 1, 1, 4);
    assertThat(report.classes()).hasSize(3);
    assertRow(report.macro(), "macro average", 1.6 / 3, 1.75 / 3, (2 / 3.0 + 1) / 3, 10);
    assertRow(report.weighted(), "weighted average", 0.64, 0.7, (4 * 2 / 3.0 + 4) / 10, 10);
  }

  @Test
  void aMatrixCountsAndRates() {
    ConfusionMatrix matrix = ConfusionMatrix.of(JUDGED);
    assertThat(matrix.count(FEAR, ANGER)).isEqualTo(2);
    assertThat(matrix.rate(ANGER, FEAR)).isEqualTo(0.25);
    assertThat(matrix.rate(mien.core.Emotion.SURPRISE, ANGER)).isZero();
    assertThat(matrix.present()).containsExactly(ANGER, FEAR, HAPPINESS);
  }

  @Test
  void theAverageOfRunsHasFractionalCells() {
    ConfusionMatrix mean =
        ConfusionMatrix.average(
            List.of(
                ConfusionMatrix.of(JUDGED),
                ConfusionMatrix.of(Faces.times(1, Faces.said(FEAR, ANGER, 0.9)))));
    assertThat(mean.count(FEAR, ANGER)).isEqualTo(1.5);
    assertThat(mean.total()).isEqualTo(5.5);
  }

  @Test
  void foldsAreSummedUpWithTheirDeviation() {
    FoldSummary folds =
        FoldSummary.of(
            List.of(
                Faces.all(
                    Faces.times(3, Faces.said(ANGER, ANGER, 0.9)),
                    Faces.times(1, Faces.said(FEAR, ANGER, 0.9))),
                Faces.times(2, Faces.said(ANGER, ANGER, 0.9))),
            List.of());
    assertThat(folds.accuracy().mean()).isCloseTo(0.875, within(1e-12));
    assertThat(folds.accuracy().deviation()).isCloseTo(Math.sqrt(0.03125), within(1e-12));
    assertThat(folds.f1()).containsKeys("anger", "fear", "macro average", "weighted average");
    assertThat(folds.f1().get("anger").mean()).isCloseTo((6 / 7.0 + 1) / 2, within(1e-12));
    assertThat(folds.f1().get("fear").mean()).isZero();
    assertThat(folds.f1().get("macro average").mean()).isCloseTo((3 / 7.0 + 1) / 2, within(1e-12));
    assertThat(folds.f1().get("weighted average").mean())
        .isCloseTo((18 / 28.0 + 1) / 2, within(1e-12));
  }

  private static void assertRow(
      Row row, String label, double precision, double recall, double f1, double support) {
    assertThat(row.label()).isEqualTo(label);
    assertThat(row.precision()).isCloseTo(precision, within(1e-12));
    assertThat(row.recall()).isCloseTo(recall, within(1e-12));
    assertThat(row.f1()).isCloseTo(f1, within(1e-12));
    assertThat(row.support()).isEqualTo(support);
  }
}
