package mien.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mien.core.Emotion;
import mien.core.GreyImage;
import org.junit.jupiter.api.Test;

class LeaksTest {
  private final List<LabelledPicture> pictures = new ArrayList<>();

  @Test
  void leavesOutOfTrainingWhatIsIdenticalToATestPicture() {
    add("copy", Split.TRAINING, waves(1));
    add("own", Split.TRAINING, waves(2));
    add("test", Split.TEST, waves(1));
    assertThat(names(Leaks.removedFrom(set()))).containsExactly("own", "test");
  }

  @Test
  void leavesOutOfTrainingWhatIsNearlyATestPictureWithItsOwnCopies() {
    add("mirrored", Split.TRAINING, Resize.mirrored(waves(1)));
    add("mirrored again", Split.TRAINING, Resize.mirrored(waves(1)));
    add("own", Split.TRAINING, waves(2));
    add("test", Split.TEST, waves(1));
    DataSet clean = Leaks.nearRemovedFrom(set());
    assertThat(names(clean)).containsExactly("own", "test");
    assertThat(clean.skippedByReason())
        .containsExactly(Map.entry("nearly identical to a picture of a later split", 2L));
  }

  @Test
  void leavesASetWithoutSplitsAlone() {
    add("one", null, waves(1));
    add("two", null, Resize.mirrored(waves(1)));
    assertThat(Leaks.nearRemovedFrom(set()).pictures()).hasSize(2);
  }

  private static List<String> names(DataSet set) {
    return set.pictures().stream().map(LabelledPicture::name).toList();
  }

  private void add(String name, Split split, GreyImage image) {
    pictures.add(new LabelledPicture(name, image, Emotion.FEAR, null, split, Map.of()));
  }

  private DataSet set() {
    return new DataSet("set", "", "test", pictures, List.of());
  }

  private static GreyImage waves(long seed) {
    return Resize.to(TinySet.noise(seed, 6, 6), 48, 48);
  }
}
