package mien.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mien.core.Emotion;
import mien.core.InputException;
import org.junit.jupiter.api.Test;

class SplitPlansTest {
  private static final List<Split> SPLITS = List.of(Split.TRAINING, Split.VALIDATION, Split.TEST);

  /** 400 pictures of 20 people: a quarter happy, the rest sad; even people are women. */
  private final DataSet set = set(400);

  @Test
  void givenTakesTheSetsOwnSplits() {
    Parts parts = only("given");
    assertThat(parts.training()).isEqualTo(set.labelled(Split.TRAINING));
    assertThat(parts.validation()).isEqualTo(set.labelled(Split.VALIDATION));
    assertThat(parts.test()).isEqualTo(set.labelled(Split.TEST));
  }

  @Test
  void ratioDealsEachEmotionInTheSameShares() {
    Parts parts = only("ratio:80:10:10");
    assertThat(DataSet.counts(parts.training())).containsEntry(Emotion.HAPPINESS, 80);
    assertThat(DataSet.counts(parts.validation())).containsEntry(Emotion.HAPPINESS, 10);
    assertThat(DataSet.counts(parts.test()))
        .containsEntry(Emotion.HAPPINESS, 10)
        .containsEntry(Emotion.SADNESS, 30);
    assertThat(only("ratio:75:25").validation()).isEmpty();
    assertThat(only("ratio:75:25").test()).hasSize(100);
    partition(parts);
  }

  @Test
  void theSeedAloneDecides() {
    SplitPlan plan = SplitPlans.parse("folds:4");
    assertThat(plan.parts(set, 1)).isEqualTo(plan.parts(set, 1));
    assertThat(plan.parts(set, 1)).isNotEqualTo(plan.parts(set, 2));
  }

  @Test
  void foldsTestEveryPictureOnce() {
    List<Parts> rounds = SplitPlans.parse("folds:5").parts(set, 3);
    assertThat(rounds).extracting(Parts::name).startsWith("fold 1 of 5").hasSize(5);
    List<LabelledPicture> tested = new ArrayList<>();
    for (Parts parts : rounds) {
      partition(parts);
      assertThat(parts.test()).hasSize(80);
      assertThat(parts.validation()).hasSize(80);
      tested.addAll(parts.test());
    }
    assertThat(tested).containsExactlyInAnyOrderElementsOf(set.pictures());
    assertThat(SplitPlans.folds(2).parts(set, 0).get(0).validation()).isEmpty();
  }

  @Test
  void identicalPicturesStayTogether() {
    List<LabelledPicture> twice = new ArrayList<>();
    for (LabelledPicture picture : set.pictures()) {
      twice.add(picture);
      twice.add(
          new LabelledPicture(
              picture.name() + " again", picture.image(), picture.label(), null, null, Map.of()));
    }
    Parts parts =
        SplitPlans.ratio(1, 1).parts(new DataSet("s", "", "", twice, List.of()), 0).get(0);
    assertThat(keys(parts.training())).doesNotContainAnyElementsOf(keys(parts.test()));
    assertThat(parts.test()).hasSize(400);
  }

  @Test
  void subjectsStandInOneFoldEach() {
    for (Parts parts : SplitPlans.parse("subjects:4").parts(set, 0)) {
      partition(parts);
      assertThat(parts.test()).hasSize(100);
      assertThat(subjects(parts.training())).doesNotContainAnyElementsOf(subjects(parts.test()));
      assertThat(subjects(parts.training()))
          .doesNotContainAnyElementsOf(subjects(parts.validation()));
    }
    List<Parts> oneOut = SplitPlans.parse("subjects").parts(set, 0);
    assertThat(oneOut).hasSize(20);
    assertThat(oneOut).allSatisfy(parts -> assertThat(subjects(parts.test())).hasSize(1));
  }

  @Test
  void whatIsIdenticalToATestPictureIsNotLearned() {
    List<LabelledPicture> pictures = new ArrayList<>(set.pictures());
    LabelledPicture man =
        pictures.stream().filter(p -> p.attributes().containsValue("male")).findFirst().get();
    pictures.add(
        new LabelledPicture(
            "copy",
            man.image(),
            man.label(),
            null,
            null,
            Map.of("subject", "x", "gender", "female")));
    DataSet copied = new DataSet("set", "", "", pictures, List.of());
    Parts parts = SplitPlans.parse("gender=female:male").parts(copied, 1).get(0);
    assertThat(Stream.concat(parts.training().stream(), parts.validation().stream()))
        .extracting(LabelledPicture::name)
        .hasSize(200)
        .doesNotContain("copy");
  }

  @Test
  void aValueThatNoPictureHasIsNamed() {
    assertThatThrownBy(() -> only("Gender=female:male"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("\"male\" in a column \"Gender\"");
    assertThatThrownBy(() -> only("gender=f:male"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("\"f\" in a column \"gender\"");
  }

  @Test
  void attributeTrainsOnWomenAndTestsOnMen() {
    Parts parts = only("gender=female:male");
    assertThat(parts.test()).hasSize(200).allMatch(p -> p.attributes().containsValue("male"));
    assertThat(parts.training()).allMatch(p -> p.attributes().containsValue("female"));
    assertThat(parts.training().size()).isCloseTo(180, within(20));
    assertThat(subjects(parts.training()))
        .doesNotContainAnyElementsOf(subjects(parts.validation()));
    assertThat(parts.validation()).isNotEmpty();
  }

  @Test
  void refusesWhatCannotBeSplitSo() {
    for (String plan : List.of("", "folds", "folds:1", "ratio:0:1", "half", "gender=x:male")) {
      assertThatThrownBy(() -> only(plan)).as(plan).isInstanceOf(InputException.class);
    }
    DataSet nobody =
        new DataSet(
            "nobody",
            "",
            "",
            set.pictures().stream()
                .map(p -> new LabelledPicture(p.name(), p.image(), p.label(), null, null, Map.of()))
                .toList(),
            List.of());
    assertThatThrownBy(() -> SplitPlans.subjects(3).parts(nobody, 0))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("column subject");
  }

  private Parts only(String plan) {
    List<Parts> parts = SplitPlans.parse(plan).parts(set, 0);
    assertThat(parts).hasSize(1);
    return parts.get(0);
  }

  private static void partition(Parts parts) {
    List<LabelledPicture> all =
        Stream.of(parts.training(), parts.validation(), parts.test())
            .flatMap(List::stream)
            .toList();
    assertThat(new HashSet<>(all)).hasSameSizeAs(all);
  }

  private static Set<Optional<String>> subjects(List<LabelledPicture> pictures) {
    return pictures.stream().map(LabelledPicture::subject).collect(Collectors.toSet());
  }

  private static Set<PixelKey> keys(List<LabelledPicture> pictures) {
    return pictures.stream().map(p -> PixelKey.of(p.image())).collect(Collectors.toSet());
  }

  private static DataSet set(int count) {
    List<LabelledPicture> pictures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int person = i % 20;
      pictures.add(
          new LabelledPicture(
              "p" + i,
              TinySet.noise(i, 8, 8),
              i / 20 % 4 == 0 ? Emotion.HAPPINESS : Emotion.SADNESS,
              null,
              SPLITS.get(i % 3),
              Map.of("subject", "s" + person, "gender", person % 2 == 0 ? "female" : "male")));
    }
    return new DataSet("set", "", "test", pictures, List.of());
  }
}
