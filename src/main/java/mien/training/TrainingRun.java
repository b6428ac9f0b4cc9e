package mien.training;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mien.classify.Crop;
import mien.classify.ModelCard;
import mien.core.Emotion;
import mien.core.InputException;
import mien.pipeline.BeforeExit;
import mien.training.data.Balance;
import mien.training.data.DataSet;
import mien.training.data.DataSets;
import mien.training.data.LabelledPicture;
import mien.training.networks.InferenceForm;
import mien.training.networks.Network;
import mien.training.networks.Networks;
import mien.training.networks.Operation;
import mien.training.networks.Operation.Dense;
import mien.training.networks.Weights;

/**
 * From a data set to a model file: trains each stage of a system, takes the best epoch by
 * validation, calibrates it, and writes it with its card. The test split is never looked at.
 */
public final class TrainingRun {
  /** (ours): brings pixels to about -2 … 2. */
  private static final double MEAN = 0.5;

  private static final double STD = 0.25;

  /** A bias may fit by chance; of a similar network's weights at least this share does. */
  private static final double LEAST_TAKEN = 0.01;

  private static final Duration PAUSE = Duration.ofMinutes(3);

  private final Plan plan;
  private final Progress progress;

  public TrainingRun(Plan plan, Progress progress) {
    this.plan = plan;
    this.progress = progress;
  }

  /** Whether the run's folder holds a run to go on with. */
  public static boolean isBegun(Path folder) {
    return Files.exists(folder.resolve(Trainer.CHECKPOINT));
  }

  /**
   * Trains to the end, from where the folder's checkpoint stands.
   *
   * @return the finished model, {@code <name>.onnx} in the run's folder
   * @throws InputException if data, weights or checkpoint cannot be used
   */
  public Path run() {
    try {
      Files.createDirectories(plan.folder());
      Libtorch.prepare(plan.threads());
      DataSet set = plan.labels().of(DataSets.openForTraining(plan.data(), plan.limit()));
      Holdout data = Holdout.of(set, plan.split(), plan.seed());
      progress.data(set, data.training().size(), data.validation().size());
      return trained(set, data);
    } catch (ClosedByInterruptException e) {
      throw NativeWork.stopped();
    } catch (IOException e) {
      throw new InputException(
          "The run's folder %s cannot be written (%s).".formatted(plan.folder(), e.getMessage()),
          e);
    }
  }

  private Path trained(DataSet set, Holdout data) throws IOException {
    try (BeforeExit work = NativeWork.begin()) {
      List<Emotion> labels = labels(data);
      if (labels.size() < 2) {
        throw new InputException(
            "The pictures of %s to learn from show %s alone: a network needs two emotions to tell apart."
                .formatted(set.name(), labels.get(0).label()));
      }
      List<Network> stages = Networks.stages(plan.network(), labels.size());
      StartedFrom.requireSame(plan, set, data);
      Map<String, float[]> before = Map.of();
      LearningCurve history = new LearningCurve(List.of());
      for (int i = 0; i < stages.size(); i++) {
        Network network = stages.get(i);
        Map<String, float[]> given = new HashMap<>(initial(network, data));
        given.putAll(before); // what an earlier stage has learned since
        before = given;
        Progress stage = progress.after(i * plan.epochsAStage(stages.size()));
        history = train(network, folder(network, stages), set, data, labels, before, stage, stages);
        before = SafeTensors.read(folder(network, stages).resolve(Trainer.BEST));
      }
      Network network = stages.get(stages.size() - 1);
      return export(network, before, set, data, labels, history);
    }
  }

  private Map<String, float[]> initial(Network network, Holdout data) {
    return plan.init() == null
        ? Map.of()
        : InitialWeights.read(plan.init(), network, input(network), data.training());
  }

  /** The emotions that the set shows, in their fixed order. */
  private static List<Emotion> labels(Holdout data) {
    Set<Emotion> shown =
        data.training().stream()
            .map(picture -> picture.label())
            .collect(Collectors.toCollection(TreeSet::new));
    return List.copyOf(shown);
  }

  /** The last stage has the run's folder itself. */
  private Path folder(Network network, List<Network> stages) {
    boolean last = network == stages.get(stages.size() - 1);
    return last ? plan.folder() : plan.folder().resolve(String.valueOf(network.width()));
  }

  private LearningCurve train(
      Network network,
      Path folder,
      DataSet set,
      Holdout data,
      List<Emotion> labels,
      Map<String, float[]> before,
      Progress stage,
      List<Network> stages)
      throws IOException {
    Files.createDirectories(folder);
    Recipe recipe = plan.recipe().but().epochs(plan.epochsAStage(stages.size())).build();
    Weights weights = Weights.initial(network, plan.seed());
    long taken = weights.take(before);
    if (plan.init() != null && taken < LEAST_TAKEN * network.parameterCount()) {
      throw new InputException(
          "The weights %s have next to nothing in common with %s; give those of a similar network."
              .formatted(plan.init(), network.id()));
    }
    if (plan.frozen()) {
      weights.learn(headParameters(network, before.keySet()));
    }
    String settings =
        String.join(
            "; ",
            network.id() + " " + network.width(),
            recipe.toString(),
            plan.normalisation().toString(),
            "seed " + plan.seed(),
            "data " + set.sha256() + ", labels: " + plan.labels(),
            "%s, %d pictures".formatted(data.words(), data.training().size()),
            "init " + plan.init() + (plan.frozen() ? ", frozen" : ""),
            plan.softLabels());
    List<LabelledPicture> training =
        recipe.balanced() ? Balance.equalised(data.training(), plan.seed()) : data.training();
    return new Trainer(network, recipe, input(network), labels, plan.seed(), folder, PAUSE, stage)
        .train(weights, training, softLabels(training), data.validation(), settings);
  }

  private SoftLabels softLabels(List<LabelledPicture> training) {
    return plan.teachers().isEmpty()
        ? SoftLabels.votes(training)
        : SoftLabels.taught(training, plan.teachers());
  }

  /**
   * Of the dense layers, or of the last layer where a network has none; and whatever starts fresh,
   * which frozen would stay at random.
   */
  private static Set<String> headParameters(Network network, Set<String> taken) {
    List<Operation> layers =
        network.operations().stream().filter(layer -> !layer.parameters().isEmpty()).toList();
    List<Operation> dense = layers.stream().filter(Dense.class::isInstance).toList();
    List<Operation> head =
        dense.isEmpty() ? layers.subList(layers.size() - 1, layers.size()) : dense;
    Stream<String> fresh =
        network.parameters().keySet().stream().filter(name -> !taken.contains(name));
    return Stream.concat(
            head.stream().flatMap(layer -> layer.parameters().keySet().stream()), fresh)
        .collect(Collectors.toSet());
  }

  private ModelCard.Input input(Network network) {
    return new ModelCard.Input(
        network.channels(),
        network.height(),
        network.width(),
        MEAN,
        STD,
        plan.cropMargin(),
        Crop.UPRIGHT,
        plan.normalisation());
  }

  private Path export(
      Network network,
      Map<String, float[]> values,
      DataSet set,
      Holdout data,
      List<Emotion> labels,
      LearningCurve history)
      throws IOException {
    try (Weights weights = Weights.initial(network, plan.seed())) {
      weights.take(values);
      List<float[]> logits = Predictor.logits(network, weights, input(network), data.validation());
      ModelCard card =
          new CardMaker(plan, set, data, history).card(network, labels, input(network), logits);
      InferenceForm form = InferenceForm.of(network, weights.values());
      Path file = plan.folder().resolve(plan.name() + ".onnx");
      ModelWriter.write(file, form, card, plan.precision(), data.training());
      return file;
    }
  }
}
