package mien.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mien.core.InputException;
import mien.training.data.Augmentation;

/**
 * How a network is trained, apart from the data. Made step by step: {@code
 * Recipe.by(Optimiser.adam(0.001)).epochs(30).build()}.
 *
 * @param batch pictures a step
 * @param labelSmoothing taken from the label and shared by all classes (Szegedy et al. 2016)
 * @param softLabels how much of the target are the {@link SoftLabels}, where a picture has any
 * @param settling the share of the epochs, at the end, in which no picture is mixed and nothing is
 *     erased
 * @param average decay a step of the moving average of the weights, which is what is validated and
 *     exported; 0 leaves it off
 * @param patience epochs without a better validation accuracy after which the run ends; 0 for never
 * @param balanced whether varied copies make every class as large as the largest ({@link
 *     mien.training.data.Balance})
 * @param bfloat16 whether convolutions and dense layers compute in bfloat16
 * @param augmentation what is done to each picture each time it is seen
 */
public record Recipe(
    Optimiser optimiser,
    Schedule schedule,
    int batch,
    int epochs,
    double labelSmoothing,
    SoftShare softLabels,
    Mixup mixup,
    double settling,
    double average,
    int patience,
    boolean balanced,
    boolean bfloat16,
    Augmentation augmentation) {

  /**
   * @throws InputException naming the option that is no share
   */
  public Recipe {
    Map<String, Double> shares =
        Map.of(
            "--label-smoothing", labelSmoothing,
            "--soft-labels", softLabels.first(),
            "--soft-labels-last", softLabels.last(),
            "--soft-labels-doubted", softLabels.doubted(),
            "--mixup-probability", mixup.probability(),
            "--settling", settling,
            "--average", average,
            "--momentum", optimiser.momentum());
    shares.forEach(
        (option, share) -> {
          if (!(share >= 0 && share <= 1)) {
            throw new InputException("%s must be from 0 to 1, not %s.".formatted(option, share));
          }
        });
  }

  /** Begins a recipe that has nothing but an optimiser and one epoch. */
  public static RecipeBuilder by(Optimiser optimiser) {
    return new RecipeBuilder(optimiser);
  }

  /** Begins a recipe that is this one, but … */
  public RecipeBuilder but() {
    return new RecipeBuilder(this);
  }

  /** How pictures are mixed in an epoch, from 0. */
  Mixup mixup(int epoch) {
    return settles(epoch) ? Mixup.NONE : mixup;
  }

  /** How pictures are varied in an epoch, from 0. */
  Augmentation augmentation(int epoch) {
    return settles(epoch) ? augmentation.with(augmentation.corruption().erasing(0)) : augmentation;
  }

  private boolean settles(int epoch) {
    return epoch >= epochs - Math.round(settling * epochs);
  }

  /** For a model card. */
  public String words() {
    List<String> words = new ArrayList<>();
    words.add("%s, %s".formatted(optimiser.words(), schedule));
    words.add("batch %d".formatted(batch));
    if (labelSmoothing > 0) {
      words.add("label smoothing %s".formatted(labelSmoothing));
    }
    if (mixup.probability() > 0) {
      words.add("mixup %s of %s of the pairs".formatted(mixup.alpha(), mixup.probability()));
    }
    if (settling > 0) {
      words.add("neither mixup nor erasing in the last %s of the epochs".formatted(settling));
    }
    if (average > 0) {
      words.add("moving average of the weights %s".formatted(average));
    }
    if (balanced) {
      words.add("classes made equal by varied copies");
    }
    words.add(augmentation.toString());
    return String.join("; ", words);
  }
}
