package mien.evaluation;

import static mien.core.Emotion.ANGER;
import static mien.core.Emotion.FEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mien.core.Emotion;
import org.junit.jupiter.api.Test;

class McNemarTrialTest {
  private static final List<Prediction> FIRST =
      Faces.all(Faces.times(8, said(ANGER)), Faces.times(2, said(FEAR)), both());
  private static final List<Prediction> SECOND =
      Faces.all(Faces.times(8, said(FEAR)), Faces.times(2, said(ANGER)), both());

  /** 2 (1 + 10 + 45) / 1024: what both name alike says nothing. */
  @Test
  void isTheTwoSidedBinomialOfThoseNamedByOneAlone() {
    McNemarTrial trial = McNemarTrial.pairs(models(FIRST, SECOND)).get(0);
    assertThat(trial.onlyFirst()).isEqualTo(8);
    assertThat(trial.onlySecond()).isEqualTo(2);
    assertThat(trial.p()).isCloseTo(112 / 1024.0, within(1e-9));
  }

  @Test
  void equalModelsAreNotToldApart() {
    assertThat(McNemarTrial.pairs(models(FIRST, FIRST)).get(0).p()).isEqualTo(1);
  }

  private static Map<String, List<Prediction>> models(List<Prediction> a, List<Prediction> b) {
    Map<String, List<Prediction>> models = new LinkedHashMap<>();
    models.put("a", a);
    models.put("b", b);
    return models;
  }

  private static List<Prediction> both() {
    return Faces.times(30, said(ANGER));
  }

  private static Prediction said(Emotion emotion) {
    return Faces.said(ANGER, emotion, 0.9);
  }
}
