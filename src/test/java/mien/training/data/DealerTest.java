package mien.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mien.core.Emotion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DealerTest {
  private static List<LabelledPicture> pictures(int from, int count, @Nullable Emotion label) {
    List<LabelledPicture> pictures = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      pictures.add(
          new LabelledPicture(
              "" + i, TinySet.noise(i, 4, 4), label, null, null, Map.of("subject", "" + i / 3)));
    }
    return pictures;
  }

  private static long of(List<LabelledPicture> part, @Nullable Emotion label) {
    return part.stream().filter(picture -> picture.label() == label).count();
  }

  @Test
  void everyEmotionIsDealtInTheSameShares() {
    List<LabelledPicture> all = new ArrayList<>(pictures(0, 40, Emotion.ANGER));
    all.addAll(pictures(40, 8, Emotion.FEAR));
    all.addAll(pictures(48, 4, null));
    List<List<LabelledPicture>> parts = Dealer.byEmotion(new double[] {2, 1, 1}, 7).deal(all);
    assertThat(parts).hasSize(3);
    assertThat(of(parts.get(0), Emotion.ANGER)).isEqualTo(20);
    assertThat(of(parts.get(0), Emotion.FEAR)).isEqualTo(4);
    assertThat(of(parts.get(0), null)).isEqualTo(2);
    assertThat(of(parts.get(1), Emotion.FEAR)).isEqualTo(2);
    assertThat(of(parts.get(2), Emotion.ANGER)).isEqualTo(10);
    assertThat(parts.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void copiesOfAPictureAreDealtTogether() {
    List<LabelledPicture> all = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      all.addAll(pictures(i % 10, 1, Emotion.ANGER)); // each three times
    }
    for (List<LabelledPicture> part : Dealer.byEmotion(new double[] {1, 1}, 3).deal(all)) {
      assertThat(part).isNotEmpty();
      assertThat(part)
          .allMatch(one -> part.stream().filter(p -> p.name().equals(one.name())).count() == 3);
    }
  }

  @Test
  void peopleAreDealtWhole() {
    List<LabelledPicture> all = pictures(0, 30, Emotion.ANGER); // ten people with three each
    List<List<LabelledPicture>> parts = Dealer.bySubject(new double[] {1, 1}, 3).deal(all);
    assertThat(parts.get(0)).hasSize(15);
    assertThat(parts.get(0).stream().map(LabelledPicture::subject))
        .doesNotContainAnyElementsOf(parts.get(1).stream().map(LabelledPicture::subject).toList());
  }

  @Test
  void theSeedDecidesWhoGoesWhere() {
    List<LabelledPicture> all = pictures(0, 40, Emotion.ANGER);
    List<List<LabelledPicture>> parts = Dealer.byEmotion(new double[] {1, 1}, 1).deal(all);
    assertThat(Dealer.byEmotion(new double[] {1, 1}, 1).deal(all)).isEqualTo(parts);
    assertThat(Dealer.byEmotion(new double[] {1, 1}, 2).deal(all)).isNotEqualTo(parts);
  }

  @Test
  void aPartMayHaveNoShare() {
    assertThat(Dealer.byEmotion(new double[] {1, 0}, 1).deal(pictures(0, 9, null)).get(1))
        .isEmpty();
  }
}
