package mien.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import mien.classify.ModelCard;
import mien.classify.illumination.Normalisation;
import mien.core.Emotion;
import mien.core.GreyImage;
import mien.training.data.Augmentation;
import mien.training.data.Corruption;
import mien.training.data.FerPlusVotes;
import mien.training.data.LabelledPicture;
import org.junit.jupiter.api.Test;

class BatchesTest {
  private static final int SIDE = 48;
  private static final ModelCard.Input INPUT =
      new ModelCard.Input(1, SIDE, SIDE, 0.5, 0.25, 0, Normalisation.STANDARDISATION);

  /** Erased before it, a rectangle would shift and scale all that is around it. */
  @Test
  void erasesAfterTheIlluminationIsNormalised() {
    float[] plain = learned(Augmentation.NONE, 0);
    float[] erased = learned(Augmentation.NONE.with(Corruption.NONE.erasing(1)), 0);
    int same = 0;
    for (int i = 0; i < plain.length; i++) {
      same += plain[i] == erased[i] ? 1 : 0;
    }
    assertThat(same / (double) plain.length).isBetween(0.66, 0.985);
  }

  @Test
  void noiseIsAsStrongOnAFlatPictureAsOnAnother() {
    Augmentation noisy = Augmentation.NONE.with(Corruption.NONE.noise(0.05));
    float[] plain = learned(Augmentation.NONE, 0);
    float[] noise = learned(noisy, 0);
    double squares = 0;
    for (int i = 0; i < plain.length; i++) {
      squares += Math.pow(noise[i] - plain[i], 2);
    }
    assertThat(Math.sqrt(squares / plain.length)).isBetween(0.001, 4 * 0.05);
  }

  @Test
  void leavesErasingOutOfTheLastEpochs() {
    Augmentation erasing = Augmentation.NONE.with(Corruption.NONE.erasing(1));
    assertThat(learned(erasing, 8)).isNotEqualTo(learned(Augmentation.NONE, 8));
    assertThat(learned(erasing, 9)).isEqualTo(learned(Augmentation.NONE, 9));
  }

  @Test
  void aDoubtedLabelHasLessOfTheTargetThanItsVotes() {
    try (Batches batches = batches(Augmentation.NONE)) {
      float fear = batches.batch(0, 0).targetBuffer().get(Emotion.FEAR.ordinal());
      assertThat(fear).isCloseTo(0.4f, within(1e-6f));
    }
  }

  private static float[] learned(Augmentation augmentation, int epoch) {
    try (Batches batches = batches(augmentation)) {
      float[] values = new float[SIDE * SIDE];
      batches.batch(epoch, 0).pixelBuffer().get(values);
      return values;
    }
  }

  /** One picture with little contrast, whose label nobody of ten saw in it. */
  private static Batches batches(Augmentation augmentation) {
    byte[] pixels = new byte[SIDE * SIDE];
    Random random = new Random(1);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (100 + random.nextInt(20));
    }
    LabelledPicture picture =
        new LabelledPicture(
            "p",
            new GreyImage(SIDE, SIDE, pixels),
            Emotion.FEAR,
            new FerPlusVotes(List.of(10, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
            null,
            Map.of());
    Recipe recipe =
        Recipe.by(Optimiser.adam(0.001))
            .batch(2)
            .epochs(10)
            .softLabels(SoftShare.constant(0.1).whereDoubted(0.6))
            .settling(0.1)
            .augmentation(augmentation)
            .build();
    List<LabelledPicture> one = List.of(picture);
    return new Batches(one, SoftLabels.votes(one), recipe, INPUT, Emotion.ALL, 1);
  }
}
