package mien.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mien.classify.ModelCard;
import mien.classify.illumination.Normalisation;
import mien.core.InputException;
import mien.training.networks.Network;
import mien.training.networks.NetworkBuilder;
import mien.training.networks.Weights;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {
  private static final Network NETWORK =
      new NetworkBuilder("tiny", 1, 1, 2).flatten().dense(2).build();
  private static final ModelCard.Input INPUT =
      new ModelCard.Input(1, 1, 2, 0.5, 0.25, 0, Normalisation.NONE);
  private static final double RATE = 0.1;
  private static final LearningCurve HISTORY =
      new LearningCurve(
          List.of(
              new Epoch(1, 2.5, 0.1, 1.75, 0.4, 1.5, 0.45),
              new Epoch(2, 2.25, 0.05, 1.25, 0.5, Double.NaN, Double.NaN)));

  @TempDir Path folder;

  @BeforeAll
  static void oneThread() {
    Libtorch.prepare(1);
  }

  /** Momentum and average are state beside the weights. */
  private static Learner learner(long seed) {
    Recipe recipe = Recipe.by(Optimiser.nesterov(RATE, 0.9, 0.01)).average(0.9).build();
    return new Learner(NETWORK, Weights.initial(NETWORK, seed), recipe);
  }

  private static void learn(Learner learner, int from, int to) {
    try (Batch batch = new Batch(INPUT, 2, 1)) {
      batch.size(1);
      for (int step = from; step < to; step++) {
        batch.pixelBuffer().put(0, new float[] {0.7f, step});
        batch.targetBuffer().put(0, new float[] {step % 2, 1 - step % 2});
        learner.learn(batch, RATE, step, 1);
      }
    }
  }

  private static Map<String, List<Float>> numbers(Learner learner) {
    Map<String, List<Float>> all = new TreeMap<>();
    learner
        .state()
        .forEach(
            (part, weights) ->
                weights
                    .values()
                    .forEach(
                        (name, values) -> {
                          Float[] boxed = new Float[values.length];
                          Arrays.setAll(boxed, i -> values[i]);
                          all.put(part + " " + name, List.of(boxed));
                        }));
    return all;
  }

  @Test
  void aRunGoesOnAsIfItHadNotBeenInterrupted() throws IOException {
    Path file = folder.resolve("checkpoint.pt");
    Map<String, List<Float>> expected;
    try (Learner whole = learner(1)) {
      learn(whole, 0, 6);
      expected = numbers(whole);
    }
    try (Learner first = learner(1)) {
      learn(first, 0, 3);
      new Checkpoint("the same", HISTORY, 3, 4.5, 7, 12.25).save(file, first);
    }
    try (Learner second = learner(2)) {
      Checkpoint read = Checkpoint.load(file, second, "the same");
      assertThat(read.step()).isEqualTo(3);
      assertThat(read.loss()).isEqualTo(4.5);
      assertThat(read.right()).isEqualTo(7);
      assertThat(read.seconds()).isEqualTo(12.25);
      assertThat(read.history()).isEqualTo(HISTORY);
      learn(second, 3, 6);
      assertThat(numbers(second)).isEqualTo(expected);
    }
  }

  @Test
  void aRunWithoutAnEpochYetIsKeptToo() throws IOException {
    Path file = folder.resolve("checkpoint.pt");
    try (Learner learner = learner(1)) {
      Checkpoint start = Checkpoint.start("settings");
      start.save(file, learner);
      assertThat(Checkpoint.load(file, learner, "settings")).isEqualTo(start);
    }
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void anotherRunsCheckpointDoesNotFit() throws IOException {
    Path file = folder.resolve("checkpoint.pt");
    try (Learner learner = learner(1)) {
      Checkpoint.start("batch 8").save(file, learner);
      Map<String, List<Float>> before = numbers(learner);
      assertThatThrownBy(() -> Checkpoint.load(file, learner, "batch 16"))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("belongs to a run with other settings");
      assertThat(numbers(learner)).isEqualTo(before);
    }
  }

  @Test
  void aTornCheckpointIsSaid() throws IOException {
    Path file = folder.resolve("checkpoint.pt");
    try (Learner learner = learner(1)) {
      Checkpoint.start("settings").save(file, learner);
      byte[] whole = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(whole, whole.length / 2));
      assertThatThrownBy(() -> Checkpoint.load(file, learner, "settings"))
          .isInstanceOf(InputException.class)
          .hasMessage("The checkpoint " + file + " cannot be read: delete it to start anew.");
    }
  }
}
