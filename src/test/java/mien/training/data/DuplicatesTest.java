package mien.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mien.core.Emotion;
import mien.core.GreyImage;
import mien.training.data.Duplicates.Member;
import mien.training.data.Duplicates.Pair;
import org.junit.jupiter.api.Test;

class DuplicatesTest {
  private final List<LabelledPicture> pictures = new ArrayList<>();

  @Test
  void findsIdenticalPicturesWithinAndAcrossSplits() {
    add("a", Split.TRAINING, waves(1));
    add("b", Split.TEST, waves(1));
    add("c", Split.TRAINING, waves(2));
    add("d", Split.TRAINING, waves(2));
    add("e", Split.TEST, waves(3));

    Duplicates duplicates = Duplicates.in(set());

    Member a = new Member("a", Split.TRAINING);
    Member b = new Member("b", Split.TEST);
    assertThat(duplicates.identical()).hasSize(2);
    assertThat(duplicates.identicalAcrossSplits()).containsExactly(List.of(a, b));
    assertThat(duplicates.near()).isEmpty();
  }

  @Test
  void findsBrightenedScaledAndMirroredCopiesOfOtherSplits() {
    add("original", Split.TRAINING, waves(1));
    add("in the same split", Split.TRAINING, brighter(waves(1)));
    add("brighter", Split.TEST, brighter(waves(1)));
    add("smaller", Split.VALIDATION, Resize.to(waves(1), 40, 40));
    add("other", Split.TEST, waves(9));
    add("mirrored", Split.TEST, Resize.mirrored(waves(5)));
    add("straight", Split.TRAINING, brighter(waves(5)));

    List<Pair> near = Duplicates.in(set()).near();

    assertThat(near)
        .extracting(pair -> pair.first().name() + "/" + pair.second().name())
        .containsExactlyInAnyOrder(
            "original/brighter",
            "original/smaller",
            "in the same split/smaller",
            "brighter/smaller",
            "mirrored/straight");
    assertThat(near).filteredOn(Pair::mirrored).hasSize(1);
    assertThat(near.get(0).correlation()).isCloseTo(1, within(1e-3));
  }

  @Test
  void comparesAllWhereThereAreNoSplits() {
    add("a", null, waves(1));
    add("b", null, brighter(waves(1)));
    assertThat(Duplicates.in(set()).near()).hasSize(1);
  }

  private void add(String name, Split split, GreyImage image) {
    pictures.add(new LabelledPicture(name, image, Emotion.FEAR, null, split, Map.of()));
  }

  private DataSet set() {
    return new DataSet("set", "", "test", pictures, List.of());
  }

  /** A smooth random pattern. */
  private static GreyImage waves(long seed) {
    return Resize.to(TinySet.noise(seed, 6, 6), 48, 48);
  }

  private static GreyImage brighter(GreyImage picture) {
    Random random = new Random(0);
    byte[] pixels = new byte[picture.pixels().length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (40 + (picture.pixels()[i] & 0xff) * 0.7 + random.nextInt(6));
    }
    return new GreyImage(picture.width(), picture.height(), pixels);
  }
}
