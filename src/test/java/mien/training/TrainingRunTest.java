package mien.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import mien.classify.ModelCard;
import mien.classify.ModelFile;
import mien.classify.illumination.Normalisation;
import mien.core.Emotion;
import mien.core.InputException;
import mien.training.data.DataSet;
import mien.training.data.Labels;
import mien.training.networks.Network;
import mien.training.networks.Networks;
import mien.training.networks.Precision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From class folders to a model that loads. */
class TrainingRunTest {
  @TempDir Path folder;
  private final List<Integer> told = new ArrayList<>();

  @Test
  void writesAModelWithItsCard() throws IOException {
    Path data = data();
    ModelCard card = ModelFile.read(run("mini-xception", data, null, List.of(), false)).card();
    assertThat(card.name()).isEqualTo("mini-xception-of-a-test");
    assertThat(card.network()).isEqualTo("mini-xception");
    assertThat(card.labels()).containsExactly(Emotion.HAPPINESS, Emotion.SADNESS);
    assertThat(card.input().normalisation()).isEqualTo(Normalisation.NONE);
    assertThat(card.metrics()).containsKeys("validation accuracy", "seconds an epoch");
    assertThat(card.training()).isNotNull();
    assertThat(card.training().dataSha256()).hasSize(64);
    assertThat(card.training().protocol()).contains("adamw at 0.003");
  }

  @Test
  void startsFromAnotherModel() throws IOException {
    Path data = data();
    Path first = run("mini-xception", data, null, List.of(), false);
    Path moved = Files.move(first, folder.resolve("first.onnx"));
    ModelCard card =
        ModelFile.read(run("mini-xception", data, moved, List.of(moved), false)).card();
    assertThat(card.training()).isNotNull();
    assertThat(card.training().protocol())
        .contains("started from first.onnx", "the word of first.onnx on each picture as 0.5");
  }

  @Test
  void putsTheEarlierStageInsideTheLater() throws IOException {
    Path model = run("progressive", data(), null, List.of(), false);
    assertThat(ModelFile.read(model).card().input().width()).isEqualTo(128);
    assertThat(model.resolveSibling("64").resolve(Trainer.BEST)).exists();
    assertThat(told).as("the numbers of the epochs, counted through").containsExactly(1, 2);
  }

  @Test
  void frozenLetsTheLastLayerLearnWhereThereIsNoDenseOne() throws IOException {
    Path data = data();
    Path first = run("mini-xception", data, null, List.of(), false);
    Path moved = Files.move(first.getParent(), folder.resolve("first"));
    Path second = run("mini-xception", data, moved, List.of(), true);
    Network network = Networks.of("mini-xception", 2);
    Map<String, float[]> before = SafeTensors.read(moved.resolve(Trainer.BEST));
    Map<String, float[]> after = SafeTensors.read(second.resolveSibling(Trainer.BEST));
    List<String> parameters =
        network.operations().stream().flatMap(o -> o.parameters().keySet().stream()).toList();
    assertThat(parameters.stream().filter(p -> !Arrays.equals(before.get(p), after.get(p))))
        .containsExactlyElementsOf(parameters.subList(parameters.size() - 2, parameters.size()));
    assertThat(network.buffers().keySet())
        .isNotEmpty()
        .allSatisfy(name -> assertThat(after.get(name)).isEqualTo(before.get(name)));
  }

  @Test
  void theWeightsOfAnotherKindOfNetworkAreRefused() throws IOException {
    Path data = data();
    Path moved = Files.createDirectory(folder.resolve("other"));
    Map<String, float[]> bias = Map.of("conv1.bias", new float[32]);
    SafeTensors.write(moved.resolve(Trainer.BEST), bias, Networks.of("iliev-20", 2));
    assertThatThrownBy(() -> run("iliev-20", data, moved, List.of(), false))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("next to nothing in common with iliev-20");
  }

  @Test
  void oneEmotionAloneCannotBeLearned() throws IOException {
    Path data = data();
    try (Stream<Path> sad = Files.list(data.resolve("train/sad"))) {
      for (Path picture : sad.toList()) {
        Files.delete(picture);
      }
    }
    assertThatThrownBy(() -> run("mini-xception", data, null, List.of(), false))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("show happiness alone");
  }

  /** Else it would be judged by pictures that it knows. */
  @Test
  void weightsThatLearnedFromWhatIsHeldOutAreRefused() throws IOException {
    Path data = data();
    Path first = run("mini-xception", data, null, List.of(), false);
    Path moved = Files.move(first.getParent(), folder.resolve("first"));
    for (Path init : List.of(moved, moved.resolve(first.getFileName()))) {
      assertThatThrownBy(() -> run("mini-xception", data, init, List.of(), false, 2))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("seed 1")
          .hasMessageContaining("dealt otherwise");
    }
    List<Path> teacher = List.of(moved.resolve(first.getFileName()));
    assertThatThrownBy(() -> run("mini-xception", data, null, teacher, false, 2))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("dealt otherwise");
    run("mini-xception", data, moved, List.of(), false, 1);
  }

  private Path run(
      String network, Path data, @Nullable Path init, List<Path> teachers, boolean frozen) {
    return run(network, data, init, teachers, frozen, 1);
  }

  private Path run(
      String network,
      Path data,
      @Nullable Path init,
      List<Path> teachers,
      boolean frozen,
      long seed) {
    Recipe recipe =
        Recipes.ours(network)
            .but()
            .batch(8)
            .epochs(1)
            .softLabels(SoftShare.constant(teachers.isEmpty() ? 0 : 0.5))
            .build();
    Path run = folder.resolve(init == null ? "run" : "next");
    Plan plan =
        new Plan(
            network + "-of-a-test",
            network,
            data,
            Labels.SET,
            Integer.MAX_VALUE,
            null,
            run,
            recipe,
            Normalisation.NONE,
            0,
            seed,
            1,
            init,
            teachers,
            frozen,
            Precision.FLOAT32);
    Progress noted =
        new Progress() {
          @Override
          public void data(DataSet set, int training, int validation) {}

          @Override
          public void step(int epoch, int step, int steps, double loss) {}

          @Override
          public void epoch(Epoch epoch) {
            told.add(epoch.number());
          }
        };
    return new TrainingRun(plan, noted).run();
  }

  /** Bright pictures are happy, dark ones sad. */
  private Path data() throws IOException {
    for (int i = 0; i < 40; i++) {
      BufferedImage picture = new BufferedImage(48, 48, BufferedImage.TYPE_BYTE_GRAY);
      for (int k = 0; k < 48 * 48; k++) {
        picture.getRaster().setSample(k % 48, k / 48, 0, (i % 2) * 120 + (k * 7 + i) % 100);
      }
      Path label = folder.resolve("data/train").resolve(i % 2 == 1 ? "happy" : "sad");
      ImageIO.write(picture, "png", Files.createDirectories(label).resolve(i + ".png").toFile());
    }
    return folder.resolve("data");
  }
}
