package mien.evaluation;

import static mien.core.Emotion.ANGER;
import static mien.core.Emotion.FEAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SureErrorsTest {
  @Test
  void sureIsThatAboveWhich85PercentAreRightAndErrorsGoByWhatWasSaid() {
    List<Prediction> judged =
        Faces.all(
            Faces.times(10, Faces.said(ANGER, ANGER, 0.9)),
            Faces.times(2, Faces.said(FEAR, ANGER, 0.9)),
            Faces.times(4, Faces.said(FEAR, FEAR, 0.8)),
            Faces.times(20, Faces.said(ANGER, FEAR, 0.4)));

    SureErrors sure = SureErrors.of(judged, Coverage.of(judged)).orElseThrow();

    assertThat(sure.above()).isEqualTo(0.8);
    assertThat(sure.wrong())
        .isEqualTo(Map.of("anger", new Proportion(2, 12), "fear", new Proportion(0, 4)));
  }

  @Test
  void whoIsNeverRightIsNeverSure() {
    List<Prediction> judged = Faces.times(9, Faces.said(ANGER, FEAR, 0.9));
    assertThat(SureErrors.of(judged, Coverage.of(judged))).isEmpty();
  }
}
