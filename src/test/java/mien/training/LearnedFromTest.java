package mien.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mien.classify.ModelCard;
import mien.classify.illumination.Normalisation;
import mien.core.Emotion;
import mien.core.GreyImage;
import mien.evaluation.LabelledFaces;
import mien.training.data.DataSet;
import mien.training.data.LabelledPicture;
import mien.training.data.SplitPlans;
import mien.training.data.TestFaces;
import org.junit.jupiter.api.Test;

class LearnedFromTest {
  private static final DataSet SET = set(40);
  private static final Plan.Chosen FIRST = new Plan.Chosen(SplitPlans.folds(4), 1);
  private static final Plan.Chosen SECOND = new Plan.Chosen(SplitPlans.folds(4), 2);

  @Test
  void whatTheTrainingLeftIsUnknown() {
    assertThat(LearnedFrom.warning(card(FIRST, 3), SET, FIRST, test(SET, FIRST, 3))).isEmpty();
  }

  @Test
  void anotherPartSeedPlanOrLimitIsTold() {
    assertThat(LearnedFrom.warning(card(SECOND, 3), SET, FIRST, test(SET, FIRST, 3)))
        .hasValue(
            "m has learned from set (split: fold 2 of 4: 20 pictures learned from, 10 chosen by,"
                + " seed 3): it may know faces that it is measured on here.");
    assertThat(LearnedFrom.warning(card(FIRST, 4), SET, FIRST, test(SET, FIRST, 3))).isPresent();
    Plan.Chosen five = new Plan.Chosen(SplitPlans.folds(5), 1);
    assertThat(LearnedFrom.warning(card(FIRST, 3), SET, five, test(SET, five, 3))).isPresent();
    DataSet more = set(60);
    assertThat(LearnedFrom.warning(card(FIRST, 3), more, FIRST, test(more, FIRST, 3))).isPresent();
  }

  @Test
  void aSetWithoutSplitsIsKnownToWhatLearnedFromIt() {
    LabelledFaces whole = TestFaces.whole(SET);
    assertThat(LearnedFrom.warning(card(FIRST, 1), whole)).isPresent();
    LabelledFaces other = new LabelledFaces("other", "1", "all", whole.faces());
    assertThat(LearnedFrom.warning(card(FIRST, 1), other)).isEmpty();
  }

  @Test
  void theSetsOwnTestIsUnknownUnlessAPlanMixedIt() {
    LabelledFaces test = new LabelledFaces("set", "0", "PublicTest", List.of());
    assertThat(LearnedFrom.warning(card("the set's own splits: 5 pictures", 1), test)).isEmpty();
    assertThat(LearnedFrom.warning(card("split: given: 5 pictures", 1), test)).isEmpty();
    assertThat(LearnedFrom.warning(card(FIRST, 1), test)).isPresent();
  }

  private static LabelledFaces test(DataSet set, Plan.Chosen plan, long seed) {
    return TestFaces.test(set, plan.plan(), plan.part(), seed);
  }

  private static ModelCard card(Plan.Chosen plan, long seed) {
    return card(Holdout.of(SET, plan, seed).counts() + "; left out: 1. adam", seed);
  }

  private static ModelCard card(String protocol, long seed) {
    return new ModelCard(
        "m",
        "mini-xception",
        1,
        Emotion.ALL,
        new ModelCard.Input(1, 48, 48, 0.5, 0.25, 0, Normalisation.NONE),
        1,
        0.5,
        new ModelCard.Training("set", "0", protocol, seed, 1, "mien"),
        Map.of(),
        "",
        "",
        "");
  }

  private static DataSet set(int count) {
    List<LabelledPicture> pictures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      GreyImage image = new GreyImage(1, 1, new byte[] {(byte) i});
      pictures.add(
          new LabelledPicture("p" + i, image, Emotion.ALL.get(i % 2), null, null, Map.of()));
    }
    return new DataSet("set", "0", "pictures", pictures, List.of());
  }
}
