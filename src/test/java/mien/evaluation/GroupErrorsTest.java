package mien.evaluation;

import static mien.core.Emotion.ANGER;
import static mien.core.Emotion.FEAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mien.core.Emotion;
import mien.core.EmotionScores;
import org.junit.jupiter.api.Test;

class GroupErrorsTest {
  private static Prediction face(Emotion truth, Emotion said, String culture) {
    double[] scores = new double[7];
    scores[said.ordinal()] = 1;
    return new Prediction(truth, EmotionScores.of(scores), Map.of("culture", culture));
  }

  @Test
  void eachGroupHasItsShareOfEachEmotionOverAllRuns() {
    List<Prediction> first =
        List.of(
            face(ANGER, ANGER, "Korean"),
            face(ANGER, FEAR, "Korean"),
            face(ANGER, ANGER, "American"));
    List<Prediction> second =
        List.of(
            face(ANGER, FEAR, "Korean"), face(ANGER, FEAR, "Korean"), face(FEAR, FEAR, "American"));

    GroupErrors errors = GroupErrors.of(List.of(first, second), "culture");

    assertThat(errors.groups()).containsExactly("American", "Korean");
    assertThat(errors.rates().keySet()).containsExactly("anger", "fear", "total");
    assertThat(errors.rates().get("anger")).containsExactly(0.0, 0.75);
    assertThat(errors.rates().get("fear")).containsExactly(0.0, null);
    assertThat(errors.rates().get("total")).containsExactly(0.0, 0.75);
    assertThat(TableFigure.errors(errors).rows().get(1).cells())
        .extracting(TableFigure.Cell::text)
        .containsExactly("0.0", "–");
  }
}
