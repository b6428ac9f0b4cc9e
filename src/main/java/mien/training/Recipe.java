package mien.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mien.training.data.Augmentation;

/**
 * How a network is trained, apart from the data.
 *
 * @param rate the learning rate that the schedule scales
 * @param momentum for {@link Optimiser#SGD} alone
 * @param weightDecay for {@link Optimiser#ADAMW} alone, on convolution and dense weights, not on
 *     norms and biases
 * @param batch pictures a step
 * @param labelSmoothing taken from the label and shared by all classes (Szegedy et al. 2016)
 * @param softLabels how much of the target are the {@link SoftLabels} at first, where a picture has
 *     any; the rest is its label
 * @param mixup parameter of the Beta distribution two pictures are mixed with (Zhang et al. 2018);
 *     0 leaves it off
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
    double rate,
    double momentum,
    double weightDecay,
    Schedule schedule,
    int batch,
    int epochs,
    double labelSmoothing,
    double softLabels,
    double mixup,
    double average,
    int patience,
    boolean balanced,
    boolean bfloat16,
    Augmentation augmentation) {

  /** The optimisers of libtorch that are offered. */
  public enum Optimiser {
    ADAM,
    ADAMW,
    SGD;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The same with another number of epochs. */
  public Recipe withEpochs(int number) {
    return new Recipe(
        optimiser,
        rate,
        momentum,
        weightDecay,
        schedule,
        batch,
        number,
        labelSmoothing,
        softLabels,
        mixup,
        average,
        patience,
        balanced,
        bfloat16,
        augmentation);
  }

  /** For a model card. */
  public String words() {
    List<String> words = new ArrayList<>();
    words.add("%s at %s, %s".formatted(optimiser, rate, schedule));
    words.add("batch %d".formatted(batch));
    if (optimiser == Optimiser.SGD) {
      words.add("momentum %s".formatted(momentum));
    }
    if (optimiser == Optimiser.ADAMW) {
      words.add("weight decay %s".formatted(weightDecay));
    }
    if (labelSmoothing > 0) {
      words.add("label smoothing %s".formatted(labelSmoothing));
    }
    if (mixup > 0) {
      words.add("mixup %s".formatted(mixup));
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
