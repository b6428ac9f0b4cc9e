package mien.training;

import static org.assertj.core.api.Assertions.assertThat;

import mien.training.data.Augmentation;
import mien.training.data.Geometry;
import org.junit.jupiter.api.Test;

class RecipeBuilderTest {
  private static final Recipe ALL =
      new Recipe(
          Optimiser.sgd(0.1, 0.9),
          new Schedule.Cosine(),
          7,
          8,
          0.09,
          SoftShare.constant(0.5),
          new Mixup(0.2, 0.3),
          0.04,
          0.05,
          6,
          true,
          true,
          Augmentation.of(Geometry.WHOLE.mirror(0.5)));

  @Test
  void everyStepSetsWhatItIsCalled() {
    assertThat(
            Recipe.by(Optimiser.adam(1))
                .optimiser(Optimiser.sgd(0.1, 0.9))
                .schedule(new Schedule.Cosine())
                .batch(7)
                .epochs(8)
                .labelSmoothing(0.09)
                .softLabels(SoftShare.constant(0.5))
                .mixup(new Mixup(0.2, 0.3))
                .settling(0.04)
                .average(0.05)
                .patience(6)
                .balanced(true)
                .bfloat16(true)
                .augmentation(Augmentation.of(Geometry.WHOLE.mirror(0.5)))
                .build())
        .isEqualTo(ALL);
  }

  @Test
  void beginsWithNothingButAnOptimiserAndOneEpoch() {
    assertThat(Recipe.by(Optimiser.adam(1)).build())
        .isEqualTo(
            new Recipe(
                Optimiser.adam(1),
                new Schedule.Constant(),
                64,
                1,
                0,
                SoftShare.NONE,
                Mixup.NONE,
                0,
                0,
                0,
                false,
                false,
                Augmentation.NONE));
  }

  @Test
  void anotherRecipeKeepsAllElse() {
    assertThat(ALL.but().build()).isEqualTo(ALL);
    assertThat(ALL.but().patience(1).build().but().patience(6).build()).isEqualTo(ALL);
  }
}
