package mien.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import mien.classify.ModelCard;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.InputException;
import mien.training.data.Augmentation;
import mien.training.data.LabelledPicture;
import mien.training.networks.Network;
import mien.training.networks.Weights;

/**
 * Trains a network in one folder, which at any moment holds what is needed to go on: {@code
 * checkpoint.pt}, rewritten every few minutes and after each epoch, and {@code best.safetensors},
 * the averaged weights of the epoch with the best validation accuracy. One thread; libtorch may use
 * more within an operation.
 */
final class Trainer {
  static final String CHECKPOINT = "checkpoint.pt";
  static final String BEST = "best.safetensors";

  private final Network network;
  private final Recipe recipe;
  private final ModelCard.Input input;
  private final List<Emotion> labels;
  private final long seed;
  private final Path folder;
  private final Duration pause;
  private final Progress progress;

  /**
   * @param pause between two checkpoints within an epoch
   */
  Trainer(
      Network network,
      Recipe recipe,
      ModelCard.Input input,
      List<Emotion> labels,
      long seed,
      Path folder,
      Duration pause,
      Progress progress) {
    this.network = network;
    this.recipe = recipe;
    this.input = input;
    this.labels = labels;
    this.seed = seed;
    this.folder = folder;
    this.pause = pause;
    this.progress = progress;
  }

  /**
   * Trains to the end, from the folder's checkpoint if there is one.
   *
   * @param initial to start from; closed with the run
   * @param settings what makes this run another than others, for its checkpoint
   * @throws InputException if the checkpoint is none of this run, or the loss grows beyond numbers
   * @throws IOException if the folder cannot be written
   */
  LearningCurve train(
      Weights initial,
      List<LabelledPicture> training,
      SoftLabels softLabels,
      List<LabelledPicture> validation,
      String settings)
      throws IOException {
    try (Learner learner = new Learner(network, initial, recipe);
        Batches batches = new Batches(training, softLabels, recipe, seen(), labels, seed)) {
      Path file = folder.resolve(CHECKPOINT);
      Checkpoint at =
          Files.exists(file)
              ? Checkpoint.load(file, learner, settings)
              : Checkpoint.start(settings);
      TrainingLog.write(folder, at.history()); // a killed run may have left it an epoch behind
      while (at.history().epochs().size() < recipe.epochs()
          && !at.history().exhausted(recipe.patience())) {
        Epoch epoch = finish(at, learner, batches, validation);
        LearningCurve history = at.history().with(epoch);
        if (history.best() == epoch.number()) {
          SafeTensors.write(folder.resolve(BEST), learner.average().values(), network);
        }
        at = new Checkpoint(settings, history, 0, 0, 0, 0);
        at.save(file, learner);
        TrainingLog.write(folder, history);
        progress.epoch(epoch);
      }
      return at.history();
    }
  }

  /** A network that takes any size learns from crops without enlarging them. */
  private ModelCard.Input seen() {
    double view = network.takesAnySize() ? recipe.augmentation().geometry().view() : 1;
    return new ModelCard.Input(
        input.channels(),
        (int) Math.round(view * input.height()),
        (int) Math.round(view * input.width()),
        input.mean(),
        input.std(),
        input.cropMargin(),
        input.crop(),
        input.normalisation());
  }

  private Epoch finish(
      Checkpoint from, Learner learner, Batches batches, List<LabelledPicture> validation)
      throws IOException {
    int epoch = from.history().epochs().size();
    int steps = batches.steps();
    long start = System.nanoTime();
    long saved = start;
    double loss = from.loss();
    long right = from.right();
    for (int step = from.step(); step < steps; step++) {
      long number = (long) epoch * steps + step;
      double rate = rate((double) number / steps, from.history());
      Batch batch = batches.batch(epoch, step);
      long stepSeed = Augmentation.random(seed, epoch, Integer.MAX_VALUE - step).nextLong();
      Learner.Step result = learner.learn(batch, rate, number, stepSeed);
      if (!Double.isFinite(result.loss())) {
        throw new InputException(
            "The training came to nothing in epoch %d, its loss is no number any more: start it in another folder with a lower --rate."
                .formatted(epoch + 1));
      }
      loss += result.loss();
      right += result.right();
      progress.step(epoch + 1, step + 1, steps, loss / (step + 1));
      boolean stopped = Thread.interrupted(); // an interrupted thread writes no file
      if (stopped || System.nanoTime() - saved > pause.toNanos()) {
        saved = System.nanoTime();
        double spent = from.seconds() + (saved - start) / 1e9;
        new Checkpoint(from.settings(), from.history(), step + 1, loss, right, spent)
            .save(folder.resolve(CHECKPOINT), learner);
      }
      if (stopped) {
        throw NativeWork.stopped();
      }
    }
    double seconds = from.seconds() + (System.nanoTime() - start) / 1e9;
    Score score = validate(learner.average(), validation);
    return new Epoch(
        epoch + 1,
        seconds,
        rate(epoch + (steps - 1.0) / steps, from.history()),
        loss / steps,
        (double) right / batches.pictures(),
        score.loss(),
        score.accuracy());
  }

  private double rate(double epoch, LearningCurve history) {
    return recipe.optimiser().rate()
        * recipe.schedule().factor(epoch, recipe.epochs(), history.validationLosses());
  }

  private record Score(double loss, double accuracy) {}

  private Score validate(Weights weights, List<LabelledPicture> pictures) {
    List<float[]> logits = Predictor.logits(network, weights, input, pictures);
    double loss = 0;
    int right = 0;
    for (int i = 0; i < logits.size(); i++) {
      EmotionScores scores = EmotionScores.softmax(labels, logits.get(i), 1);
      Emotion label = Objects.requireNonNull(pictures.get(i).label());
      loss -= Math.log(Math.max(1e-12, scores.of(label)));
      right += scores.top() == label ? 1 : 0;
    }
    return new Score(loss / logits.size(), (double) right / logits.size());
  }
}
