package mien.cli;

import mien.core.InputException;
import mien.training.Recipe;
import mien.training.Recipe.Optimiser;
import mien.training.Recipes;
import mien.training.Schedule;
import mien.training.data.Augmentation;
import mien.training.data.AugmentationPresets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code mien train} that change a recipe. */
final class RecipeOptions {
  private enum Source {
    OURS,
    PAPER
  }

  @Option(
      names = "--recipe",
      paramLabel = "WHOSE",
      defaultValue = "ours",
      description = "ours (stable; the default) or paper (as the system's paper reports).")
  private Source source;

  @Option(names = "--epochs", paramLabel = "N", description = "How often each picture is seen.")
  private @Nullable Integer epochs;

  @Option(names = "--batch", paramLabel = "N", description = "Pictures a step.")
  private @Nullable Integer batch;

  @Option(names = "--optimiser", paramLabel = "NAME", description = "adam, adamw or sgd.")
  private @Nullable Optimiser optimiser;

  @Option(names = "--rate", paramLabel = "R", description = "The learning rate.")
  private @Nullable Double rate;

  @Option(names = "--momentum", paramLabel = "M", description = "Of sgd.")
  private @Nullable Double momentum;

  @Option(names = "--weight-decay", paramLabel = "D", description = "Of adamw.")
  private @Nullable Double weightDecay;

  @Option(
      names = "--schedule",
      paramLabel = "S",
      description =
          "constant, cosine, exponential:0.95 or plateau:0.5:3, with warm-up:1, before it if"
              + " wanted.")
  private @Nullable String schedule;

  @Option(
      names = "--label-smoothing",
      paramLabel = "S",
      description = "Share given to all classes.")
  private @Nullable Double labelSmoothing;

  @Option(
      names = "--soft-labels",
      paramLabel = "S",
      description =
          "Share of the target that is the annotators' votes, where there are any, or the teachers' word.")
  private @Nullable Double softLabels;

  @Option(names = "--mixup", paramLabel = "A", description = "Mixes pictures; 0 for not.")
  private @Nullable Double mixup;

  @Option(
      names = "--average",
      paramLabel = "D",
      description = "Decay of the weights' moving average; 0 for none.")
  private @Nullable Double average;

  @Option(
      names = "--patience",
      paramLabel = "N",
      description = "Stop after N epochs without a better validation accuracy.")
  private @Nullable Integer patience;

  @Option(names = "--balance", negatable = true, description = "Make the classes equally large.")
  private @Nullable Boolean balanced;

  @Option(names = "--bfloat16", negatable = true, description = "Compute in bfloat16.")
  private @Nullable Boolean bfloat16;

  @Option(
      names = "--augment",
      paramLabel = "NAME",
      description = "none, ours, iliev, yousefi, yousaf or reddy.")
  private @Nullable String augmentation;

  /** The system's recipe with what the user wants otherwise. */
  Recipe of(String network) {
    Recipe recipe = source == Source.PAPER ? Recipes.paper(network) : Recipes.ours(network);
    Recipe changed =
        new Recipe(
            or(optimiser, recipe.optimiser()),
            or(rate, recipe.rate()),
            or(momentum, recipe.momentum()),
            or(weightDecay, recipe.weightDecay()),
            schedule == null ? recipe.schedule() : Schedule.parse(schedule),
            or(batch, recipe.batch()),
            or(epochs, recipe.epochs()),
            or(labelSmoothing, recipe.labelSmoothing()),
            or(softLabels, recipe.softLabels()),
            or(mixup, recipe.mixup()),
            or(average, recipe.average()),
            or(patience, recipe.patience()),
            or(balanced, recipe.balanced()),
            or(bfloat16, recipe.bfloat16()),
            augmentation(recipe));
    if (changed.epochs() < 1 || changed.batch() < 2 || !(changed.rate() > 0)) {
      throw new InputException(
          "A training needs one epoch, two pictures a batch and a rate above zero at least.");
    }
    return changed;
  }

  private Augmentation augmentation(Recipe recipe) {
    if (augmentation == null) {
      return recipe.augmentation();
    }
    return AugmentationPresets.named(augmentation)
        .orElseThrow(
            () ->
                new InputException(
                    "There is no augmentation \"%s\"; say none, ours, iliev, yousefi, yousaf or reddy."
                        .formatted(augmentation)));
  }

  private static <T> T or(@Nullable T wanted, T otherwise) {
    return wanted == null ? otherwise : wanted;
  }
}
