package mien.training;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import mien.classify.illumination.Normalisation;
import mien.core.Emotion;
import mien.training.data.Labels;
import mien.training.data.SplitPlan;
import mien.training.networks.Networks;
import mien.training.networks.Precision;
import org.jspecify.annotations.Nullable;

/**
 * What a run is asked to do.
 *
 * @param name the model's own
 * @param network the system's id
 * @param data the set to learn from
 * @param labels whose word is learned
 * @param limit at most so many pictures of each label are taken from each split of the set
 * @param split how the set is split; null for the set's own way
 * @param folder the run's own, for checkpoints, log and the finished model
 * @param cropMargin how much wider than a detector's box the set's crops are, on each side, as a
 *     share of the box
 * @param seed of everything random
 * @param threads of libtorch; another number gives other bits
 * @param init weights to start from: a {@code .safetensors} or {@code .onnx} file or another run's
 *     folder; null for fresh ones
 * @param teachers models whose word stands in place of the annotators' votes; empty for the votes
 * @param frozen whether only the dense layers learn, or the last layer where there are none
 * @param precision of the model's file
 */
public record Plan(
    String name,
    String network,
    Path data,
    Labels labels,
    int limit,
    @Nullable Chosen split,
    Path folder,
    Recipe recipe,
    Normalisation normalisation,
    double cropMargin,
    long seed,
    int threads,
    @Nullable Path init,
    List<Path> teachers,
    boolean frozen,
    Precision precision) {

  public Plan {
    teachers = List.copyOf(teachers);
  }

  /** The same from other weights than fresh ones, or with teachers, or with most layers frozen. */
  public Plan from(@Nullable Path weights, List<Path> taughtBy, boolean freezing) {
    return new Plan(
        name,
        network,
        data,
        labels,
        limit,
        split,
        folder,
        recipe,
        normalisation,
        cropMargin,
        seed,
        threads,
        weights,
        taughtBy,
        freezing,
        precision);
  }

  /** Of each of so many stages, which share the recipe's epochs. */
  int epochsAStage(int stages) {
    return (recipe.epochs() + stages - 1) / stages;
  }

  /** In all stages. */
  public int epochs() {
    int stages = Networks.stages(network, Emotion.ALL.size()).size();
    return stages * epochsAStage(stages);
  }

  /** What {@link Recipe#softLabels} are, for a model card; empty where they are not used. */
  String softLabels() {
    SoftShare share = recipe.softLabels();
    if (!share.used()) {
      return "";
    }
    return teachers.isEmpty()
        ? "annotators' votes as %s of the target, falling to %s; at least %s where none gave the label"
            .formatted(share.first(), share.last(), share.doubted())
        : "the word of %s on each picture as %s of the target"
            .formatted(
                teachers.stream().map(t -> "" + t.getFileName()).collect(Collectors.joining(", ")),
                share.first());
  }

  /**
   * One part of a way of splitting.
   *
   * @param part from 1
   */
  public record Chosen(SplitPlan plan, int part) {}
}
