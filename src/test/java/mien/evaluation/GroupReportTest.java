package mien.evaluation;

import static mien.core.Emotion.ANGER;
import static mien.core.Emotion.FEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mien.core.GreyImage;
import org.junit.jupiter.api.Test;

class GroupReportTest {

  @Test
  void groupsAreCountedWithTheirMissedFaces() {
    List<Prediction> judged =
        Faces.all(
            Faces.times(3, Faces.said(ANGER, ANGER, 0.9, "group", "a")),
            Faces.times(1, Faces.said(FEAR, ANGER, 0.9, "group", "a")),
            Faces.times(2, Faces.said(FEAR, FEAR, 0.9, "group", "b")),
            Faces.times(1, Faces.said(FEAR, FEAR, 0.9)));
    LabelledFace missed =
        new LabelledFace("x", new GreyImage(1, 1, new byte[1]), FEAR, Map.of("group", "c"));
    GroupReport report = GroupReport.of(judged, List.of(missed), "group");
    assertThat(report.groups())
        .extracting(GroupReport.Group::name)
        .containsExactly("a", "b", "c", "not said");
    assertThat(report.groups().get(0).accuracy()).isEqualTo(new Proportion(3, 4));
    assertThat(report.groups().get(0).recall().get(FEAR)).isEqualTo(new Proportion(0, 1));
    assertThat(report.groups().get(2).missed()).isEqualTo(1);
    assertThat(report.test().spread()).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void smallGroupsAreToldByTheirPeople() {
    List<Prediction> judged = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      judged.add(Faces.said(ANGER, ANGER, 0.9, "group", "a", "subject", "a" + i / 2));
      judged.add(Faces.said(ANGER, FEAR, 0.9, "group", "b", "subject", "b" + i / 4));
    }
    GroupReport report = GroupReport.of(judged, List.of(), "group");
    assertThat(report.groups()).extracting(GroupReport.Group::people).containsExactly(10, 5);
    assertThat(report.caution()).contains("b (5)").doesNotContain("a (10)");
  }

  @Test
  void agesAreGatheredByDecade() {
    assertThat(GroupReport.group(Map.of("age", "29.9"), "age")).isEqualTo("20–29");
    assertThat(GroupReport.group(Map.of("age", "old"), "age")).isEqualTo("old");
    assertThat(GroupReport.group(Map.of("group", "30"), "group")).isEqualTo("30");
  }

  @Test
  void aRealDifferenceIsMoreThanChance() {
    List<Prediction> judged =
        Faces.all(
            Faces.times(90, Faces.said(ANGER, ANGER, 0.9, "group", "a")),
            Faces.times(10, Faces.said(ANGER, FEAR, 0.9, "group", "a")),
            Faces.times(60, Faces.said(ANGER, ANGER, 0.9, "group", "b")),
            Faces.times(40, Faces.said(ANGER, FEAR, 0.9, "group", "b")));
    PermutationTrial test = GroupReport.of(judged, List.of(), "group").test();
    assertThat(test.spread()).isCloseTo(0.3, within(1e-12));
    assertThat(test.p()).isLessThan(0.001);
  }

  /** Under no difference, p below 0.1 shall come about in a tenth of the cases. */
  @Test
  void chanceAloneIsRarelyCalledMore() {
    Random random = new Random(3);
    int alarms = 0;
    for (int trial = 0; trial < 100; trial++) {
      List<Prediction> judged = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        judged.add(
            Faces.said(ANGER, random.nextBoolean() ? ANGER : FEAR, 0.9, "group", "g" + i % 2));
      }
      alarms += GroupReport.of(judged, List.of(), "group").test().p() < 0.1 ? 1 : 0;
    }
    assertThat(alarms).isBetween(2, 20);
  }

  /** Twenty pictures of one person are no twenty people. */
  @Test
  void picturesOfOnePersonStayTogether() {
    List<Prediction> judged = new ArrayList<>();
    for (int person = 0; person < 4; person++) {
      boolean first = person < 2;
      judged.addAll(
          Faces.times(
              20,
              Faces.said(
                  ANGER,
                  first ? ANGER : FEAR,
                  0.9,
                  "group",
                  first ? "a" : "b",
                  "subject",
                  "s" + person)));
    }
    assertThat(GroupReport.of(judged, List.of(), "group").test().p()).isGreaterThan(0.2);
  }

  @Test
  void modelsCrossGroups() {
    Map<String, List<Prediction>> models = new LinkedHashMap<>();
    models.put("trained on b", List.of(face(FEAR, "a"), face(ANGER, "b")));
    models.put("trained on a", List.of(face(ANGER, "a"), face(FEAR, "b")));
    CrossReport cross = CrossReport.of(models, "group");
    assertThat(cross.groups()).containsExactly("a", "b");
    assertThat(cross.rows())
        .extracting(CrossReport.Row::model)
        .containsExactly("trained on b", "trained on a");
    assertThat(cross.rows().get(0).accuracy())
        .containsExactly(new Proportion(0, 1), new Proportion(1, 1));
    assertThat(cross.rows().get(1).accuracy())
        .containsExactly(new Proportion(1, 1), new Proportion(0, 1));
  }

  private static Prediction face(mien.core.Emotion said, String group) {
    return Faces.said(ANGER, said, 0.9, "group", group);
  }
}
