package mien.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mien.core.Emotion;
import org.junit.jupiter.api.Test;

class BalanceTest {

  @Test
  void fillsTheSmallerClassesWithVariedCopies() {
    List<LabelledPicture> pictures = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      Emotion label = i < 9 ? Emotion.HAPPINESS : i < 11 ? Emotion.DISGUST : Emotion.FEAR;
      pictures.add(
          new LabelledPicture(
              "p" + i, TinySet.noise(i, 16, 16), label, null, Split.TRAINING, Map.of()));
    }

    List<LabelledPicture> all = Balance.equalised(pictures, 1);

    assertThat(all).startsWith(pictures.toArray(LabelledPicture[]::new)).hasSize(27);
    assertThat(DataSet.counts(all))
        .containsEntry(Emotion.HAPPINESS, 9)
        .containsEntry(Emotion.DISGUST, 9)
        .containsEntry(Emotion.FEAR, 9)
        .containsEntry(Emotion.ANGER, 0);
    assertThat(all).extracting(LabelledPicture::name).doesNotHaveDuplicates();
    assertThat(all.get(26).image().pixels()).isNotEqualTo(pictures.get(11).image().pixels());
    assertThat(Balance.equalised(pictures, 1).get(26).image().pixels())
        .isEqualTo(all.get(26).image().pixels());
  }
}
