package mien.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mien.classify.ModelCard;
import mien.classify.illumination.Normalisation;
import mien.core.Emotion;
import mien.core.GreyImage;
import mien.core.InputException;
import mien.render.Fonts;
import mien.training.Optimiser.Kind;
import mien.training.data.Augmentation;
import mien.training.data.Corruption;
import mien.training.data.DataSet;
import mien.training.data.FerPlusVotes;
import mien.training.data.Geometry;
import mien.training.data.LabelledPicture;
import mien.training.data.Lighting;
import mien.training.networks.Network;
import mien.training.networks.NetworkBuilder;
import mien.training.networks.Weights;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Training on a tiny set: bright pictures are happy, dark ones sad. */
class TrainerTest {
  private static final List<Emotion> LABELS = List.of(Emotion.HAPPINESS, Emotion.SADNESS);
  private static final int SIDE = 8;
  private static final FerPlusVotes HAPPY =
      new FerPlusVotes(List.of(0, 10, 0, 0, 0, 0, 0, 0, 0, 0));
  private static final int EPOCHS = 4;
  private static final List<LabelledPicture> PICTURES = pictures(40, 1);
  private static final List<LabelledPicture> VALIDATION = pictures(20, 2);

  @TempDir Path folder;

  @BeforeAll
  static void oneThread() {
    Libtorch.prepare(1);
  }

  @Test
  void learns() throws IOException {
    LearningCurve history = train(folder, recipe(Kind.ADAMW), 1, () -> {});
    assertThat(history.epochs()).hasSize(EPOCHS);
    assertThat(history.epochs().get(history.best() - 1).validationAccuracy()).isGreaterThan(0.9);
    assertThat(folder.resolve(TrainingLog.TABLE)).isNotEmptyFile();
    assertThat(Files.exists(folder.resolve(TrainingLog.ACCURACY)))
        .as("the curves")
        .isEqualTo(Fonts.areThere());
  }

  @Test
  void givesTheSameBitsForTheSameSeed() throws IOException {
    Map<String, float[]> first = weights("a", recipe(Kind.ADAMW), 1);
    assertThat(weights("b", recipe(Kind.ADAMW), 1)).usingRecursiveComparison().isEqualTo(first);
    assertThat(weights("c", recipe(Kind.ADAMW), 2)).usingRecursiveComparison().isNotEqualTo(first);
  }

  @ParameterizedTest
  @EnumSource
  void endsTheSameWhenKilledOnTheWay(Kind kind) throws IOException {
    Recipe recipe = recipe(kind);
    Map<String, float[]> undisturbed = weights("undisturbed", recipe, 1);
    Path killed = Files.createDirectory(folder.resolve("killed"));
    for (int steps : new int[] {3, 6, 1}) {
      assertThatThrownBy(() -> train(killed, recipe, 1, new Killer(steps)))
          .isInstanceOf(Killed.class);
    }
    train(killed, recipe, 1, () -> {});
    assertThat(SafeTensors.read(killed.resolve(Trainer.BEST)))
        .usingRecursiveComparison()
        .isEqualTo(undisturbed);
    assertThat(figures(killed)).isEqualTo(figures(folder.resolve("undisturbed")));
  }

  /** What the log says of each epoch but for the seconds. */
  private static List<String> figures(Path run) throws IOException {
    return Files.readAllLines(run.resolve(TrainingLog.TABLE)).stream()
        .map(line -> line.replaceFirst(",[^,]*", ""))
        .toList();
  }

  @Test
  void aLossBeyondNumbersEndsTheRunInOneSentence() {
    Recipe wild = recipe(Kind.SGD).but().optimiser(new Optimiser(Kind.SGD, 1e30, 0.9, 0)).build();
    assertThatThrownBy(() -> train(folder, wild, 1, () -> {}))
        .isInstanceOf(InputException.class)
        .hasMessageMatching("[^\n]+ in epoch 1, [^\n]+ lower --rate\\.");
  }

  @Test
  void goingOnMendsALogThatAKillLeftBehind() throws IOException {
    train(folder, recipe(Kind.SGD), 1, () -> {});
    Path table = folder.resolve(TrainingLog.TABLE);
    String whole = Files.readString(table);
    Files.writeString(table, whole.substring(0, whole.length() / 2));
    train(folder, recipe(Kind.SGD), 1, () -> {});
    assertThat(table).hasContent(whole);
  }

  @Test
  void refusesTheCheckpointOfAnotherRun() throws IOException {
    train(folder, recipe(Kind.SGD), 1, () -> {});
    assertThatThrownBy(() -> train(folder, recipe(Kind.ADAM), 1, () -> {}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("other settings")
        .hasMessageNotContaining("--");
  }

  @Test
  void refusesABrokenCheckpoint() throws IOException {
    Files.writeString(folder.resolve(Trainer.CHECKPOINT), "not a checkpoint");
    assertThatThrownBy(() -> train(folder, recipe(Kind.ADAM), 1, () -> {}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("cannot be read");
  }

  private Map<String, float[]> weights(String name, Recipe recipe, long seed) throws IOException {
    Path run = Files.createDirectory(folder.resolve(name));
    train(run, recipe, seed, () -> {});
    return SafeTensors.read(run.resolve(Trainer.BEST));
  }

  private static LearningCurve train(Path folder, Recipe recipe, long seed, Runnable onStep)
      throws IOException {
    Network network = network();
    ModelCard.Input input = new ModelCard.Input(1, SIDE, SIDE, 0.5, 0.25, 0, Normalisation.NONE);
    Progress progress =
        new Progress() {
          @Override
          public void data(DataSet set, int training, int validation) {}

          @Override
          public void step(int epoch, int step, int steps, double loss) {
            onStep.run();
          }

          @Override
          public void epoch(Epoch epoch) {}
        };
    return new Trainer(network, recipe, input, LABELS, seed, folder, Duration.ZERO, progress)
        .train(
            Weights.initial(network, seed),
            PICTURES,
            SoftLabels.votes(PICTURES),
            VALIDATION,
            recipe.toString());
  }

  /** Dropout, batch statistics and a moving average: everything that has a state. */
  private static Network network() {
    NetworkBuilder net = new NetworkBuilder("tiny", 1, SIDE, SIDE);
    net.convNorm(4, 3, 1).relu().maxPool(2).dropout(0.2);
    return net.flatten().dense(8).relu().dropout(0.2).dense(LABELS.size()).build();
  }

  private static Recipe recipe(Kind kind) {
    return Recipe.by(new Optimiser(kind, 0.01, 0.9, 0.01))
        .schedule(new Schedule.WarmUp(1, new Schedule.Cosine()))
        .batch(8)
        .epochs(EPOCHS)
        .labelSmoothing(0.05)
        .softLabels(SoftShare.constant(0.5).fadingTo(0.1).whereDoubted(0.6))
        .mixup(new Mixup(0.5, 0.7))
        .settling(0.25)
        .average(0.9)
        .bfloat16(true)
        .augmentation(
            Augmentation.of(
                    Geometry.WHOLE
                        .mirror(0.5)
                        .rotation(10)
                        .shift(0.1)
                        .farShift(0.1, 0.5)
                        .scale(0.1)
                        .aspect(0.1))
                .with(Lighting.AS_IS.gamma(1.2).ramp(0.2, 0.5).blur(0.05, 0.5))
                .with(Corruption.NONE.noise(0.01).erasing(0.2)))
        .build();
  }

  private static List<LabelledPicture> pictures(int count, long seed) {
    Random random = new Random(seed);
    List<LabelledPicture> pictures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] pixels = new byte[SIDE * SIDE];
      for (int k = 0; k < pixels.length; k++) {
        pixels[k] = (byte) (random.nextInt(100) + (i % 2 == 0 ? 140 : 20));
      }
      GreyImage image = new GreyImage(SIDE, SIDE, pixels);
      pictures.add(
          new LabelledPicture(
              "p" + i, image, LABELS.get(i % 2), i % 3 == 0 ? HAPPY : null, null, Map.of()));
    }
    return pictures;
  }

  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final class Killer implements Runnable {
    private int left;

    Killer(int steps) {
      left = steps;
    }

    @Override
    public void run() {
      if (left-- == 0) {
        throw new Killed();
      }
    }
  }
}
