package mien.cli;

import mien.training.Plan;
import mien.training.data.SplitPlans;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a set is split into what is learned and what is tested, and which part is meant. */
final class SplitOptions {
  @Option(
      names = "--split",
      paramLabel = "HOW",
      description = {
        "A plan: ratio:75:25, folds:5, subjects:5, gender=female:male … To measure, also the set's"
            + " own Training, PublicTest or PrivateTest (or train, validation, test).",
        "Default: to train, as the set says; to measure, PublicTest. A set without splits is taken"
            + " whole."
      })
  private @Nullable String split;

  @Option(
      names = "--part",
      paramLabel = "N",
      defaultValue = "1",
      description = "Which of the plan's parts, from 1.")
  private int part;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = {
        "Of everything random; to measure, that of the training.",
        "Default: ${DEFAULT-VALUE}"
      })
  private long seed;

  /** The name of one of the set's own splits, PublicTest if nothing was said. */
  String name() {
    return split == null ? "PublicTest" : split;
  }

  /** Whether a plan was given, rather than the name of one of the set's own splits. */
  boolean isPlan() {
    return split != null && split.matches("given|subjects|.*[:=].*");
  }

  /**
   * The part of the plan; null if nothing was said.
   *
   * @throws mien.core.InputException if it is no plan
   */
  Plan.@Nullable Chosen plan() {
    return split == null ? null : new Plan.Chosen(SplitPlans.parse(split), part);
  }

  long seed() {
    return seed;
  }
}
