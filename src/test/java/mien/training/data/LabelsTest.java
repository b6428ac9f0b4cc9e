package mien.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import mien.core.Emotion;
import mien.core.GreyImage;
import mien.core.InputException;
import org.junit.jupiter.api.Test;

class LabelsTest {
  private static final FerPlusVotes SAD = new FerPlusVotes(List.of(2, 0, 0, 8, 0, 0, 0, 0, 0, 0));
  private static final FerPlusVotes EVEN = new FerPlusVotes(List.of(5, 0, 0, 5, 0, 0, 0, 0, 0, 0));
  private static final FerPlusVotes CONTEMPT =
      new FerPlusVotes(List.of(2, 0, 0, 0, 0, 0, 0, 8, 0, 0));

  @Test
  void takesTheMajorityOfTheVotes() {
    DataSet set = set(picture("sad", SAD), picture("even", EVEN), picture("contempt", CONTEMPT));
    DataSet voted = Labels.VOTES.of(set);
    assertThat(voted.pictures()).hasSize(1);
    assertThat(voted.pictures().get(0).label()).isEqualTo(Emotion.SADNESS);
    assertThat(voted.skippedByReason())
        .isEqualTo(
            Map.of("nothing has the votes' majority", 1L, "contempt has the votes' majority", 1L));
  }

  @Test
  void leavesTheSetsOwnLabels() {
    DataSet set = set(picture("sad", SAD));
    assertThat(Labels.SET.of(set)).isSameAs(set);
  }

  @Test
  void asksForVotes() {
    assertThatThrownBy(() -> Labels.VOTES.of(set(picture("none", null))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no annotators' votes");
  }

  private static LabelledPicture picture(String name, FerPlusVotes votes) {
    GreyImage dot = new GreyImage(1, 1, new byte[1]);
    return new LabelledPicture(name, dot, Emotion.FEAR, votes, Split.TRAINING, Map.of());
  }

  private static DataSet set(LabelledPicture... pictures) {
    return new DataSet("set", "", "test", List.of(pictures), List.of());
  }
}
