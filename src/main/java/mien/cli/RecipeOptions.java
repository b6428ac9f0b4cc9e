package mien.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import mien.classify.illumination.Normalisation;
import mien.core.InputException;
import mien.training.Mixup;
import mien.training.Optimiser;
import mien.training.Optimiser.Kind;
import mien.training.Plan;
import mien.training.Recipe;
import mien.training.RecipeBuilder;
import mien.training.Recipes;
import mien.training.Schedule;
import mien.training.SoftShare;
import mien.training.data.Augmentation;
import mien.training.data.AugmentationPresets;
import mien.training.networks.Precision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a network is trained: the options that change its recipe and its plan. */
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

  @Option(names = "--optimiser", paramLabel = "NAME", description = "adam, adamw, sgd or nesterov.")
  private @Nullable Kind optimiser;

  @Option(names = "--rate", paramLabel = "R", description = "The learning rate.")
  private @Nullable Double rate;

  @Option(names = "--momentum", paramLabel = "M", description = "Of sgd and nesterov.")
  private @Nullable Double momentum;

  @Option(
      names = "--weight-decay",
      paramLabel = "D",
      description = "On weights, not on norms and biases.")
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
          "Share of the target that is the annotators' votes in the first epoch, where there are"
              + " any, or the teachers' word in every epoch.")
  private @Nullable Double softLabels;

  @Option(
      names = "--soft-labels-last",
      paramLabel = "S",
      description = "The same at the end of the run; teachers keep their first share.")
  private @Nullable Double softLabelsLast;

  @Option(
      names = "--soft-labels-doubted",
      paramLabel = "S",
      description = "The least share of the votes where no annotator gave the picture its label.")
  private @Nullable Double softLabelsDoubted;

  @Option(
      names = "--mixup",
      paramLabel = "A",
      description = "Mixes pairs of pictures, in shares from Beta(A, A); 0 for not.")
  private @Nullable Double mixup;

  @Option(
      names = "--mixup-probability",
      paramLabel = "P",
      description = "The share of the pairs that are mixed.")
  private @Nullable Double mixupProbability;

  @Option(
      names = "--settling",
      paramLabel = "S",
      description = "The share of the epochs, at the end, without mixup and erasing.")
  private @Nullable Double settling;

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

  @Option(
      names = "--limit",
      paramLabel = "N",
      description =
          "For a first try: take at most N pictures of each label from each split of the set.")
  private int limit = Integer.MAX_VALUE;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "1",
      description = {"Another number gives slightly other weights.", "Default: ${DEFAULT-VALUE}"})
  private int threads;

  @Option(
      names = "--preprocess",
      paramLabel = "NAME",
      description = {
        "${COMPLETION-CANDIDATES}.",
        "Default: standardisation for our own, histogram_equalisation for the others"
      })
  private @Nullable Normalisation normalisation;

  @Option(
      names = "--crop-margin",
      paramLabel = "M",
      defaultValue = "0.087",
      description = {
        "How much wider than Haar's box, on each side, the set's crops are, so that live"
            + " crops will look like them.",
        "Default: ${DEFAULT-VALUE}, as FER-2013's are"
      })
  private double cropMargin;

  @Option(
      names = "--precision",
      paramLabel = "P",
      defaultValue = "float32",
      description = {"Of the model's file: ${COMPLETION-CANDIDATES}.", "Default: ${DEFAULT-VALUE}"})
  private Precision precision;

  /**
   * @param called the model's own name
   * @param split the part of a plan; null for the set's own splits
   */
  Plan plan(
      String called,
      String network,
      DataOptions data,
      Plan.@Nullable Chosen split,
      long seed,
      Path folder) {
    if (threads < 1 || !(cropMargin >= -0.4 && cropMargin <= 2)) {
      throw new InputException("--threads must be 1 or more, --crop-margin from -0.4 to 2.");
    }
    return new Plan(
        called,
        network,
        data.path(),
        data.labels(),
        limit(),
        split,
        folder,
        of(network),
        normalisation == null ? Recipes.normalisation(network) : normalisation,
        cropMargin,
        seed,
        threads,
        null,
        List.of(),
        false,
        precision);
  }

  /** At most so many pictures of each label are taken from each split. */
  int limit() {
    if (limit < 2) {
      throw new InputException("--limit needs two pictures of each label at least.");
    }
    return limit;
  }

  /** The system's recipe with what the user wants otherwise. */
  Recipe of(String network) {
    Recipe recipe = source == Source.PAPER ? Recipes.paper(network) : Recipes.ours(network);
    RecipeBuilder changed = recipe.but().optimiser(optimiser(recipe.optimiser()));
    given(schedule, text -> changed.schedule(Schedule.parse(text)));
    given(batch, changed::batch);
    given(epochs, changed::epochs);
    given(labelSmoothing, changed::labelSmoothing);
    changed.softLabels(softLabels(recipe.softLabels()));
    changed.mixup(mixup(recipe.mixup()));
    given(settling, changed::settling);
    given(average, changed::average);
    given(patience, changed::patience);
    given(balanced, changed::balanced);
    given(bfloat16, changed::bfloat16);
    given(augmentation, name -> changed.augmentation(augmentation(name)));
    return checked(changed.build());
  }

  private static Recipe checked(Recipe recipe) {
    if (recipe.epochs() < 1 || recipe.batch() < 2 || !(recipe.optimiser().rate() > 0)) {
      throw new InputException(
          "A training needs one epoch, two pictures a batch and a rate above zero at least.");
    }
    if (recipe.optimiser().kind() == Kind.NESTEROV && !(recipe.optimiser().momentum() > 0)) {
      throw new InputException("Nesterov's steps need a momentum: add --momentum 0.9.");
    }
    return recipe;
  }

  /** Each optimiser has a rate and a decay of its own kind, so another one brings both along. */
  private Optimiser optimiser(Optimiser own) {
    Kind kind = or(optimiser, own.kind());
    if (kind != own.kind() && (rate == null || (own.weightDecay() > 0 && weightDecay == null))) {
      throw new InputException(
          "Another optimiser needs a rate and a decay of its own: add --rate and --weight-decay.");
    }
    return new Optimiser(
        kind,
        or(rate, own.rate()),
        kind == Kind.SGD || kind == Kind.NESTEROV ? or(momentum, own.momentum()) : 0,
        or(weightDecay, own.weightDecay()));
  }

  private SoftShare softLabels(SoftShare own) {
    return new SoftShare(
        or(softLabels, own.first()),
        or(softLabelsLast, own.last()),
        or(softLabelsDoubted, own.doubted()));
  }

  private Mixup mixup(Mixup own) {
    if (mixup == null) {
      return new Mixup(own.alpha(), or(mixupProbability, own.probability()));
    }
    double usual = own.probability() > 0 ? own.probability() : 1;
    return mixup > 0 ? new Mixup(mixup, or(mixupProbability, usual)) : Mixup.NONE;
  }

  private static Augmentation augmentation(String name) {
    return AugmentationPresets.named(name)
        .orElseThrow(
            () ->
                new InputException(
                    "There is no augmentation \"%s\"; say none, ours, iliev, yousefi, yousaf or reddy."
                        .formatted(name)));
  }

  private static <T> void given(@Nullable T wanted, Consumer<T> use) {
    if (wanted != null) {
      use.accept(wanted);
    }
  }

  private static <T> T or(@Nullable T wanted, T otherwise) {
    return wanted == null ? otherwise : wanted;
  }
}
