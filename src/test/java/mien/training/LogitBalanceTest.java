package mien.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import mien.classify.ModelCard;
import mien.classify.ModelFile;
import mien.classify.illumination.Normalisation;
import mien.core.Emotion;
import mien.core.InputException;
import mien.training.networks.InferenceForm;
import mien.training.networks.Network;
import mien.training.networks.Networks;
import mien.training.networks.OnnxReader;
import mien.training.networks.Precision;
import mien.training.networks.Weights;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of 16 pictures to learn from 12 are happy, 4 sad: sadness has half of an even share. */
class LogitBalanceTest {
  private static final List<Emotion> LABELS = List.of(Emotion.HAPPINESS, Emotion.SADNESS);

  @TempDir Path folder;
  private Path data;
  private Path model;

  @BeforeEach
  void make() throws IOException {
    data = folder.resolve("set");
    pictures("train/happy", 12);
    pictures("train/sad", 4);
    pictures("validation/happy", 6);
    pictures("validation/sad", 6);
    model = folder.resolve("mini-xception.onnx");
    Network network = Networks.of("mini-xception", 2);
    ModelCard.Input input = new ModelCard.Input(1, 48, 48, 0.5, 0.25, 0, Normalisation.NONE);
    try (Weights weights = Weights.initial(network, 3)) {
      ModelCard card =
          new ModelCard(
              "mini-xception",
              "mini-xception",
              network.parameterCount(),
              LABELS,
              input,
              1,
              0.5,
              null,
              Map.of("seconds an epoch", 2.0, "PublicTest accuracy", 0.5),
              "Apache-2.0",
              "tests",
              "all else");
      InferenceForm form = InferenceForm.of(network, weights.values());
      ModelWriter.write(model, form, card, Precision.FLOAT32, List.of());
    }
  }

  private void pictures(String name, int count) throws IOException {
    Path to = Files.createDirectories(data.resolve(name));
    Random noise = new Random(name.hashCode());
    for (int i = 0; i < count; i++) {
      BufferedImage image = new BufferedImage(48, 48, BufferedImage.TYPE_BYTE_GRAY);
      for (int p = 0; p < 48 * 48; p++) {
        image.getRaster().setSample(p % 48, p / 48, 0, noise.nextInt(256));
      }
      ImageIO.write(image, "png", to.resolve(i + ".png").toFile());
    }
  }

  /** What differs between two files, by name: the largest difference of a number. */
  private static Map<String, float[]> changed(
      Map<String, float[]> before, Map<String, float[]> after) {
    Map<String, float[]> changed = new HashMap<>();
    assertThat(after.keySet()).isEqualTo(before.keySet());
    before.forEach(
        (name, old) -> {
          float[] now = after.get(name);
          float[] difference = new float[old.length];
          boolean any = false;
          for (int i = 0; i < old.length; i++) {
            difference[i] = now[i] - old[i];
            any |= now[i] != old[i];
          }
          if (any) {
            changed.put(name, difference);
          }
        });
    return changed;
  }

  @Test
  void raisesWhatIsRareAndNothingElse() {
    Map<String, float[]> before = OnnxReader.values(model);

    ModelCard card = LogitBalance.balance(model, 0.5, data);

    Map<String, float[]> changed = changed(before, OnnxReader.values(model));
    assertThat(changed).hasSize(1);
    float[] shift = changed.values().iterator().next();
    assertThat(shift[0]).isZero();
    assertThat((double) shift[1]).isCloseTo(0.5 * Math.log(2), within(1e-6));
    assertThat(ModelFile.read(model).card()).isEqualTo(card);
    assertThat(card.logitAdjustment())
        .isEqualTo(new ModelCard.LogitAdjustment(0.5, List.of(0.75, 0.25)));
    assertThat(card.metrics())
        .containsEntry("seconds an epoch", 2.0)
        .containsKeys("validation accuracy", "validation calibration error")
        .doesNotContainKey("PublicTest accuracy");
    assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".part"));
  }

  @Test
  void anotherTauReplacesTheFirstAndZeroTakesItBack() {
    Map<String, float[]> before = OnnxReader.values(model);
    LogitBalance.balance(model, 2, data);
    LogitBalance.balance(model, 0.5, data);
    float[] shift = changed(before, OnnxReader.values(model)).values().iterator().next();
    assertThat((double) shift[1]).isCloseTo(0.5 * Math.log(2), within(1e-5));

    ModelCard card = LogitBalance.balance(model, 0, data);

    assertThat(card.logitAdjustment()).isNull();
    assertThat(changed(before, OnnxReader.values(model)).values())
        .allSatisfy(
            difference -> assertThat(difference).containsExactly(new float[2], within(1e-6f)));
  }

  @Test
  void aLabelWithoutAPictureIsSaidAndTheFileStays() throws IOException {
    byte[] before = Files.readAllBytes(model);
    Path other = folder.resolve("other");
    data = other;
    pictures("train/happy", 3);
    assertThatThrownBy(() -> LogitBalance.balance(model, 0.5, other))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no picture of sadness");
    assertThat(Files.readAllBytes(model)).isEqualTo(before);
  }
}
