package mien.evaluation;

import static mien.core.Emotion.ANGER;
import static mien.core.Emotion.DISGUST;
import static mien.core.Emotion.FEAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mien.core.Emotion;
import org.junit.jupiter.api.Test;

class CommonFacesTest {
  private static final Prediction ANGRY = face(ANGER);
  private static final Prediction AFRAID = face(FEAR);
  private static final Prediction DISGUSTED = face(DISGUST);

  @Test
  void onlyFacesOfEmotionsThatAllKnowAreCompared() {
    Map<String, List<Prediction>> models =
        Map.of(
            "a", List.of(ANGRY, AFRAID, DISGUSTED, ANGRY),
            "b", List.of(ANGRY, AFRAID, ANGRY));
    assertThat(CommonFaces.of(models))
        .containsEntry("a", List.of(ANGRY, AFRAID, ANGRY))
        .containsEntry("b", List.of(ANGRY, AFRAID, ANGRY));
  }

  @Test
  void modelsThatShareNoEmotionAreNotCompared() {
    assertThat(CommonFaces.of(Map.of("a", List.of(ANGRY), "b", List.of(AFRAID)))).isEmpty();
  }

  private static Prediction face(Emotion truth) {
    return Faces.said(truth, ANGER, 0.9);
  }
}
