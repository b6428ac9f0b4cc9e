package mien.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mien.core.Emotion;
import mien.core.GreyImage;
import mien.core.InputException;
import mien.training.data.DataSet;
import mien.training.data.LabelledPicture;
import mien.training.data.Split;
import mien.training.data.SplitPlans;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HoldoutTest {

  @Test
  void keepsTheSetsOwnSplits() {
    Holdout holdout =
        Holdout.of(
            set(
                picture(0, Split.TRAINING),
                picture(1, Split.TRAINING),
                picture(2, Split.TEST),
                picture(3, Split.VALIDATION)),
            null,
            1);
    assertThat(holdout.training()).extracting(LabelledPicture::name).containsExactly("p0", "p1");
    assertThat(holdout.validation()).extracting(LabelledPicture::name).containsExactly("p3");
  }

  @Test
  void holdsWholePeopleOut() {
    LabelledPicture[] pictures = new LabelledPicture[60];
    for (int i = 0; i < pictures.length; i++) {
      pictures[i] = picture(i, null);
    }
    Holdout holdout = Holdout.of(set(pictures), null, 1);
    assertThat(holdout.training()).hasSize(54);
    assertThat(holdout.validation()).hasSize(6);
    assertThat(holdout.validation())
        .extracting(p -> p.subject().orElseThrow())
        .doesNotContainAnyElementsOf(
            holdout.training().stream().map(p -> p.subject().orElseThrow()).toList());
    assertThat(Holdout.of(set(pictures), null, 1)).isEqualTo(holdout);
  }

  @Test
  void followsAPlan() {
    List<LabelledPicture> pictures = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      pictures.add(picture(i, null));
    }
    DataSet set = set(pictures.toArray(LabelledPicture[]::new));
    Plan.Chosen second = new Plan.Chosen(SplitPlans.folds(4), 2);
    assertThat(Holdout.of(set, second, 1).words()).contains("fold 2 of 4");
    assertThat(Holdout.of(set, second, 1).training()).hasSize(20);
    assertThatThrownBy(() -> Holdout.of(set, new Plan.Chosen(SplitPlans.folds(4), 5), 1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("it has 4");
  }

  @Test
  void ofOnePersonSinglePicturesAreHeldOut() {
    LabelledPicture[] pictures = new LabelledPicture[6];
    for (int i = 0; i < pictures.length; i++) {
      pictures[i] = picture(i, null);
    }
    Holdout holdout = Holdout.of(set(pictures), null, 1);
    assertThat(holdout.training()).hasSize(5);
    assertThat(holdout.validation()).hasSize(1);
    assertThat(holdout.counts()).endsWith(": 5 pictures learned from, 1 chosen by");
  }

  /** Else each would count as named wrongly, and as surely wrong when the temperature is fitted. */
  @Test
  void whatIsNotLearnedIsNotChosenBy() {
    Holdout holdout =
        Holdout.of(
            set(
                picture(0, Split.TRAINING),
                picture(2, Split.TRAINING),
                picture(3, Split.VALIDATION),
                picture(4, Split.VALIDATION)),
            null,
            1);
    assertThat(holdout.validation()).extracting(LabelledPicture::name).containsExactly("p4");
  }

  /** Else the best epoch would be the one that knows them by heart. */
  @Test
  void whatIsHeldOutIsNotLearnedFromUnderAnotherName() {
    List<LabelledPicture> pictures = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      GreyImage image = new GreyImage(1, 1, new byte[] {(byte) (i % 100)});
      Emotion label = i % 2 == 0 ? Emotion.HAPPINESS : Emotion.SADNESS;
      pictures.add(new LabelledPicture("p" + i, image, label, null, null, Map.of()));
    }
    Holdout holdout = Holdout.of(set(pictures.toArray(LabelledPicture[]::new)), null, 1);
    assertThat(holdout.validation()).hasSize(20);
    assertThat(holdout.validation())
        .extracting(p -> p.image().pixels()[0])
        .doesNotContainAnyElementsOf(
            holdout.training().stream().map(p -> p.image().pixels()[0]).toList());
  }

  @Test
  void somethingMustBeLeftToChooseBy() {
    assertThatThrownBy(() -> Holdout.of(set(picture(0, null), picture(1, null)), null, 1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("too few pictures");
  }

  @Test
  void refusesASetWithNothingToLearn() {
    DataSet set = set(picture(0, Split.TEST));
    assertThatThrownBy(() -> Holdout.of(set, null, 1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no labelled pictures");
  }

  /** Six pictures of each person. */
  private static LabelledPicture picture(int i, @Nullable Split split) {
    return new LabelledPicture(
        "p" + i,
        new GreyImage(1, 1, new byte[] {(byte) i}),
        i % 2 == 0 ? Emotion.HAPPINESS : Emotion.SADNESS,
        null,
        split,
        Map.of(LabelledPicture.SUBJECT, "person " + i / 6));
  }

  private static DataSet set(LabelledPicture... pictures) {
    return new DataSet("set", "0", "pictures", List.of(pictures), List.of());
  }
}
