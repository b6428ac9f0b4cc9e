package mien.explain;

import static mien.core.Emotion.ANGER;
import static mien.core.Emotion.FEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mien.classify.OnnxGradient.Mode;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.SaliencyMap;
import mien.core.TurnedBox;
import org.junit.jupiter.api.Test;

/** The left half of each map is the mouth, the right half is none of the parts. */
class RegionTestTest {
  private static final FaceRegions REGIONS =
      new FaceRegions(Map.of(FaceRegion.MOUTH, List.of(new FaceBox(0, 0, 1, 1))));
  private static final TurnedBox AREA = TurnedBox.upright(new FaceBox(0, 0, 2, 1));

  private static ExplainedFace face(Emotion emotion, String group, double mouth, String subject) {
    double[] scores = new double[7];
    scores[emotion.ordinal()] = 1;
    return new ExplainedFace(
        new FaceToExplain("a", new GreyImage(1, 1, new byte[1]), null, Map.of("subject", subject)),
        group,
        REGIONS,
        new Explanation(
            EmotionScores.of(scores),
            emotion,
            new SaliencyMap(AREA, 2, 1, new float[] {(float) mouth, (float) (1 - mouth)})));
  }

  /** Twelve people a group. */
  private static List<ExplainedFace> faces(double west, double east) {
    List<ExplainedFace> faces = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      faces.add(face(ANGER, "west", west + 0.01 * i, "w" + i));
      faces.add(face(ANGER, "east", east + 0.01 * i, "e" + i));
    }
    return faces;
  }

  private static RegionTest test(List<ExplainedFace> faces) {
    return RegionTest.of(ExplainedFace.rows(faces)).get(0);
  }

  @Test
  void aRealDifferenceIsFoundAndNoneIsNot() {
    RegionTest apart = test(faces(0.2, 0.5));
    assertThat(apart.groups()).containsExactly("east", "west");
    assertThat(apart.different()).containsExactly("mouth", "elsewhere");
    assertThat(apart.regions().get("mouth").spread()).isCloseTo(0.3, within(1e-6));
    assertThat(apart.regions().get("eyes").p()).isEqualTo(1);
    assertThat(test(faces(0.3, 0.3)).different()).isEmpty();
  }

  @Test
  void severalTestsAreCorrectedForAndNeverBelowTheOneBefore() {
    Map<String, RegionTest.Trial> regions = test(faces(0.3, 0.34)).regions();
    RegionTest.Trial mouth = regions.get("mouth");
    RegionTest.Trial elsewhere = regions.get("elsewhere");
    assertThat(Math.min(mouth.corrected(), elsewhere.corrected()))
        .isCloseTo(5 * Math.min(mouth.p(), elsewhere.p()), within(1e-12));
    assertThat(regions.values())
        .allSatisfy(trial -> assertThat(trial.corrected()).isBetween(trial.p(), 1.0));
  }

  /** As many pictures of one person in each group say no more than one does. */
  @Test
  void picturesOfOnePersonStayTogether() {
    List<ExplainedFace> faces = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      faces.add(face(ANGER, "west", 0.2, "one"));
      faces.add(face(ANGER, "east", 0.5, "other"));
    }
    assertThat(test(faces).regions().get("mouth").p()).isEqualTo(1);
  }

  @Test
  void aGroupAloneIsNotCompared() {
    assertThat(RegionTest.of(ExplainedFace.rows(List.of(face(FEAR, "west", 0.2, "a"))))).isEmpty();
  }

  @Test
  void thePageShowsSharesDifferencesTestsAndMaps() {
    Map<ExplainedFace.Row, RegionSummary> rows = new LinkedHashMap<>();
    ExplainedFace.rows(faces(0.2, 0.5)).forEach(row -> rows.put(row, row.summary()));
    ExplainReport report = ExplainReport.of("m", "set", "all", Mode.GUIDED, rows, null);
    BufferedImage maps = new BufferedImage(8, 4, BufferedImage.TYPE_INT_RGB);

    String page = ExplainHtml.of(report, maps);

    assertThat(page)
        .contains("<td>anger</td>\n<td>east − west</td>", "<td>30.0, p = 0.0010</td>")
        .contains("data:image/png;base64,")
        .doesNotContain("NaN")
        .endsWith("</html>\n");
  }
}
