package mien.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import mien.classify.ModelCard;
import mien.classify.illumination.Normalisation;
import mien.training.data.Augmentation;
import org.junit.jupiter.api.Test;

class MixupTest {
  private static final int SIZE = 400;
  private static final ModelCard.Input INPUT =
      new ModelCard.Input(1, 1, 1, 0.5, 0.25, 0, Normalisation.NONE);

  /** The first half is 1, the second 0, so that each of the first half holds its own share. */
  @Test
  void drawsTheSharesOfEachPairByThemselves() {
    try (Batch batch = new Batch(INPUT, 1, SIZE)) {
      batch.size(SIZE);
      for (int i = 0; i < SIZE; i++) {
        batch.pixelBuffer().put(i, i < SIZE / 2 ? 1 : 0);
        batch.targetBuffer().put(i, i < SIZE / 2 ? 1 : 0);
      }
      new Mixup(0.5, 0.7).mix(batch, Augmentation.random(1, 0, 0));
      Set<Float> shares = new HashSet<>();
      int whole = 0;
      for (int i = 0; i < SIZE / 2; i++) {
        float share = batch.pixelBuffer().get(i);
        assertThat(batch.pixelBuffer().get(SIZE - 1 - i)).isCloseTo(1 - share, within(1e-6f));
        assertThat(batch.targetBuffer().get(i)).isEqualTo(share);
        shares.add(share);
        whole += share == 1 ? 1 : 0;
      }
      assertThat(whole / (SIZE / 2.0)).isCloseTo(0.3, within(0.1));
      assertThat(shares).hasSizeGreaterThan(100);
    }
  }
}
