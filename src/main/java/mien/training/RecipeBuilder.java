package mien.training;

import mien.training.data.Augmentation;

/** A {@link Recipe} in the making; what is not named stays out of it. */
public final class RecipeBuilder {
  private Optimiser optimiser;
  private Schedule schedule = new Schedule.Constant();
  private int batch = 64;
  private int epochs = 1;
  private double labelSmoothing;
  private SoftShare softLabels = SoftShare.NONE;
  private Mixup mixup = Mixup.NONE;
  private double settling;
  private double average;
  private int patience;
  private boolean balanced;
  private boolean bfloat16;
  private Augmentation augmentation = Augmentation.NONE;

  RecipeBuilder(Optimiser optimiser) {
    this.optimiser = optimiser;
  }

  RecipeBuilder(Recipe recipe) {
    optimiser = recipe.optimiser();
    schedule = recipe.schedule();
    batch = recipe.batch();
    epochs = recipe.epochs();
    labelSmoothing = recipe.labelSmoothing();
    softLabels = recipe.softLabels();
    mixup = recipe.mixup();
    settling = recipe.settling();
    average = recipe.average();
    patience = recipe.patience();
    balanced = recipe.balanced();
    bfloat16 = recipe.bfloat16();
    augmentation = recipe.augmentation();
  }

  /** Sets {@link Recipe#optimiser}. */
  public RecipeBuilder optimiser(Optimiser value) {
    optimiser = value;
    return this;
  }

  /** Sets {@link Recipe#schedule}. */
  public RecipeBuilder schedule(Schedule value) {
    schedule = value;
    return this;
  }

  /** Sets {@link Recipe#batch}. */
  public RecipeBuilder batch(int value) {
    batch = value;
    return this;
  }

  /** Sets {@link Recipe#epochs}. */
  public RecipeBuilder epochs(int value) {
    epochs = value;
    return this;
  }

  /** Sets {@link Recipe#labelSmoothing}. */
  public RecipeBuilder labelSmoothing(double value) {
    labelSmoothing = value;
    return this;
  }

  /** Sets {@link Recipe#softLabels}. */
  public RecipeBuilder softLabels(SoftShare value) {
    softLabels = value;
    return this;
  }

  /** Sets {@link Recipe#mixup}. */
  public RecipeBuilder mixup(Mixup value) {
    mixup = value;
    return this;
  }

  /** Sets {@link Recipe#settling}. */
  public RecipeBuilder settling(double value) {
    settling = value;
    return this;
  }

  /** Sets {@link Recipe#average}. */
  public RecipeBuilder average(double value) {
    average = value;
    return this;
  }

  /** Sets {@link Recipe#patience}. */
  public RecipeBuilder patience(int value) {
    patience = value;
    return this;
  }

  /** Sets {@link Recipe#balanced}. */
  public RecipeBuilder balanced(boolean value) {
    balanced = value;
    return this;
  }

  /** Sets {@link Recipe#bfloat16}. */
  public RecipeBuilder bfloat16(boolean value) {
    bfloat16 = value;
    return this;
  }

  /** Sets {@link Recipe#augmentation}. */
  public RecipeBuilder augmentation(Augmentation value) {
    augmentation = value;
    return this;
  }

  public Recipe build() {
    return new Recipe(
        optimiser,
        schedule,
        batch,
        epochs,
        labelSmoothing,
        softLabels,
        mixup,
        settling,
        average,
        patience,
        balanced,
        bfloat16,
        augmentation);
  }
}
