package mien.explain;

import static mien.core.Emotion.ANGER;
import static mien.core.Emotion.FEAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mien.analysis.ExecutionProvider;
import mien.classify.OnnxGradient.Mode;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.SaliencyMap;
import mien.core.TurnedBox;
import mien.explain.ExplainedFace.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainedFaceTest {
  private static final FaceBox BOX = new FaceBox(0, 0, 1, 1);

  @TempDir Path folder;

  private static ExplainedFace face(Emotion emotion, String group, double sure, float share) {
    double[] p = new double[7];
    p[emotion.ordinal()] = sure;
    return new ExplainedFace(
        new FaceToExplain("a", new GreyImage(1, 1, new byte[1]), null, Map.of()),
        group,
        FaceRegions.ofBox(BOX),
        new Explanation(
            EmotionScores.of(p),
            emotion,
            new SaliencyMap(TurnedBox.upright(BOX), 1, 1, new float[] {share})));
  }

  @Test
  void rowsGoByEmotionThenGroupTheSurestFirst() {
    ExplainedFace sure = face(ANGER, "b", 0.9, 1);
    ExplainedFace doubtful = face(ANGER, "b", 0.4, 0.5f);
    ExplainedFace other = face(ANGER, "a", 0.5, 1);
    ExplainedFace afraid = face(FEAR, "a", 0.5, 1);
    List<Row> rows = ExplainedFace.rows(List.of(afraid, doubtful, other, sure));
    assertThat(rows)
        .containsExactly(
            new Row(ANGER, "a", List.of(other)),
            new Row(ANGER, "b", List.of(sure, doubtful)),
            new Row(FEAR, "a", List.of(afraid)));
    assertThat(rows.get(1).name()).isEqualTo("anger, b");
    assertThat(rows.get(1).summary().map().shares()).containsExactly(0.75f);
    assertThat(rows.get(1).summary().faces()).isEqualTo(2);
  }

  @Test
  void withoutGroupsARowGoesByItsEmotion() {
    assertThat(ExplainedFace.rows(List.of(face(FEAR, "", 0.5, 1))).get(0).name()).isEqualTo("fear");
  }

  @Test
  void groupsAreToldByAColumn() throws IOException {
    GreyImage noise = ExplainableModels.noise(20, 1);
    List<FaceToExplain> faces =
        List.of(
            new FaceToExplain("a", noise, ANGER, Map.of("sex", "f")),
            new FaceToExplain("b", noise, null, Map.of()));
    try (Explainer explainer =
        new Explainer(ExplainableModels.write(folder), ExecutionProvider.CPU, Mode.PLAIN)) {
      List<ExplainedFace> explained = ExplainedFace.of(explainer, faces, FEAR, "sex");
      assertThat(explained).extracting(ExplainedFace::group).containsExactly("f", "not said");
      assertThat(explained).extracting(ExplainedFace::face).isEqualTo(faces);
      assertThat(explained).extracting(f -> f.explanation().explained()).containsOnly(FEAR);
      assertThat(explained.get(0).regions()).isEqualTo(faces.get(0).regions(0.1));
      assertThat(ExplainedFace.of(explainer, faces, null, null))
          .allMatch(f -> f.group().isEmpty())
          .allMatch(f -> f.explanation().explained() == f.explanation().scores().top());
    }
  }
}
