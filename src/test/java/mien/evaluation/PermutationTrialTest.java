package mien.evaluation;

import static mien.core.Emotion.ANGER;
import static mien.core.Emotion.FEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PermutationTrialTest {
  private final List<Prediction> judged = new ArrayList<>();

  /** A person's faces, all judged right or all wrong. */
  private PermutationTrialTest person(String group, String subject, int faces, boolean right) {
    judged.addAll(
        Faces.times(
            faces,
            Faces.said(ANGER, right ? ANGER : FEAR, 0.8, "group", group, "subject", subject)));
    return this;
  }

  private PermutationTrial trial() {
    return PermutationTrial.of(judged, face -> face.attributes().getOrDefault("group", ""));
  }

  @Test
  void threePeopleAgainstThreeAreAsFarApartInTwoOfTwentyWays() {
    for (int i = 0; i < 3; i++) {
      person("a", "a" + i, 2, true).person("b", "b" + i, 2, false);
    }
    PermutationTrial trial = trial();
    assertThat(trial.spread()).isEqualTo(1);
    assertThat(trial.p()).isCloseTo(0.1, within(0.01));
    assertThat(trial.shuffles()).isEqualTo(9_999);
  }

  @Test
  void manyPicturesOfOnePersonProveNothing() {
    person("a", "x", 50, true).person("b", "y", 50, false);
    assertThat(trial().p()).isEqualTo(1);
  }

  @Test
  void facesOfNobodyInParticularStandForThemselves() {
    for (int i = 0; i < 50; i++) {
      judged.add(Faces.said(ANGER, ANGER, 0.8, "group", "a"));
      judged.add(Faces.said(ANGER, FEAR, 0.8, "group", "b"));
    }
    assertThat(trial().p()).isEqualTo(0.0001); // only the groups as they are
  }

  @Test
  void oneNumberInTwoGroupsIsTwoPeople() {
    for (int i = 0; i < 3; i++) {
      person("a", "" + i, 2, true).person("b", "" + i, 2, false);
    }
    assertThat(trial().p()).isCloseTo(0.1, within(0.01));
  }

  @Test
  void groupsThatAreAlikeDifferByChance() {
    person("a", "1", 2, true).person("a", "2", 2, false);
    person("b", "3", 2, true).person("b", "4", 2, false);
    assertThat(trial()).isEqualTo(new PermutationTrial(0, 1, 9_999));
  }

  @Test
  void spreadIsOfTheBestGroupAndTheWorst() {
    person("a", "1", 3, true).person("a", "2", 1, false);
    person("b", "3", 1, true).person("b", "4", 1, false);
    person("c", "5", 4, true).person("c", "6", 1, false);
    assertThat(trial().spread()).isCloseTo(0.3, within(1e-12)); // 0.8 - 0.5
  }

  @Test
  void theSameFacesGiveTheSameP() {
    person("a", "1", 3, true).person("a", "2", 1, false).person("b", "3", 2, false);
    assertThat(trial()).isEqualTo(trial());
  }
}
