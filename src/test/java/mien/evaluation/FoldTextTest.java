package mien.evaluation;

import static mien.core.Emotion.ANGER;
import static mien.core.Emotion.FEAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldTextTest {

  @Test
  void tellsMeansAndDeviationsInPercent() {
    List<Prediction> right =
        Faces.all(
            Faces.times(2, Faces.said(ANGER, ANGER, 0.8)),
            Faces.times(2, Faces.said(FEAR, FEAR, 0.8)));
    List<Prediction> half =
        Faces.all(
            Faces.times(2, Faces.said(ANGER, ANGER, 0.8)),
            Faces.times(2, Faces.said(FEAR, ANGER, 0.8)));
    StringWriter out = new StringWriter();
    FoldText.print(FoldSummary.of(List.of(right, half), List.of()), new PrintWriter(out));
    assertThat(out.toString())
        .startsWith("accuracy 75.0 ± 35.4 % over 2 runs")
        .containsPattern("fear +50.0 ± 70.7 % +50.0 % +2.0")
        .containsPattern("all, macro average +66.7 ± 47.1 % +25.0 % +4.0")
        .contains("mean confusion, rows are the truth");
  }
}
