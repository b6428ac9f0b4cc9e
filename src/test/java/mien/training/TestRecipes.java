package mien.training;

import mien.training.data.Augmentation;

/** Recipes as tests need them. */
final class TestRecipes {
  private TestRecipes() {}

  /** A recipe with some things changed. */
  static Recipe of(Recipe r, int batch, int epochs, double softLabels, Augmentation augmentation) {
    return new Recipe(
        r.optimiser(),
        r.rate(),
        r.momentum(),
        r.weightDecay(),
        r.schedule(),
        batch,
        epochs,
        r.labelSmoothing(),
        softLabels,
        r.mixup(),
        r.average(),
        r.patience(),
        r.balanced(),
        r.bfloat16(),
        augmentation);
  }
}
