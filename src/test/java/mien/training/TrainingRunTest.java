package mien.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import mien.classify.ModelCard;
import mien.classify.ModelFile;
import mien.classify.Normalisation;
import mien.core.Emotion;
import mien.training.data.Labels;
import mien.training.networks.Precision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From class folders to a model that loads. */
class TrainingRunTest {
  @TempDir Path folder;

  @Test
  void writesAModelWithItsCard() throws IOException {
    Path data = data();
    ModelCard card = ModelFile.read(run("mini-xception", data, null)).card();
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
    Path first = run("mini-xception", data, null);
    Path moved = Files.move(first, folder.resolve("first.onnx"));
    ModelCard card = ModelFile.read(run("mini-xception", data, moved)).card();
    assertThat(card.training()).isNotNull();
    assertThat(card.training().protocol()).contains("started from first.onnx");
  }

  @Test
  void putsTheEarlierStageInsideTheLater() throws IOException {
    Path model = run("progressive", data(), null);
    assertThat(ModelFile.read(model).card().input().width()).isEqualTo(128);
    assertThat(model.resolveSibling("64").resolve(Trainer.BEST)).exists();
  }

  private Path run(String network, Path data, @Nullable Path init) {
    Recipe recipe = Recipes.ours(network).withEpochs(1);
    Path run = folder.resolve(init == null ? "run" : "next");
    Plan plan =
        new Plan(
            network,
            data,
            Labels.SET,
            null,
            run,
            recipe,
            Normalisation.NONE,
            0,
            1,
            1,
            init,
            false,
            Precision.FLOAT32);
    Progress silent =
        new Progress() {
          @Override
          public void step(int epoch, int step, int steps, double loss) {}

          @Override
          public void epoch(Epoch epoch) {}
        };
    return new TrainingRun(plan, silent).run();
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
