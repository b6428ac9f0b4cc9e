package mien.training;

import mien.training.Recipe.Optimiser;
import mien.training.data.Augmentation;

/** How each system is trained unless the command line says otherwise. */
public final class Recipes {
  /** What a face may go through and still be the same expression. */
  private static final Augmentation FACES =
      new Augmentation(1, 0.5, 0, 10, 0.06, 0.1, 0.2, 0.1, 0, 0.1);

  private Recipes() {}

  /** Our stable default <b>(ours)</b>. */
  public static Recipe ours(String network) {
    return new Recipe(
        Optimiser.ADAMW,
        1e-3,
        0,
        0.05,
        new Schedule.WarmUp(1, new Schedule.Cosine()),
        64,
        15,
        0.05,
        0.4,
        0,
        0.998,
        0,
        false,
        true,
        FACES);
  }
}
