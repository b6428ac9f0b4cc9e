package mien.explain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import mien.classify.ModelCard;
import mien.classify.illumination.Normalisation;
import mien.core.Emotion;
import mien.core.GreyImage;
import mien.training.networks.InferenceForm;
import mien.training.networks.Network;
import mien.training.networks.Networks;
import mien.training.networks.OnnxWriter;
import mien.training.networks.Weights;

/** Model files with a backward pass and initial weights, and pictures for them. */
public final class ExplainableModels {
  private ExplainableModels() {}

  /** Writes {@code iliev-20}, the smallest, which reads 20x20 pixels. */
  public static Path write(Path folder) throws IOException {
    Network network = Networks.of("iliev-20", 7);
    ModelCard card =
        new ModelCard(
            "small",
            network.id(),
            network.parameterCount(),
            Emotion.ALL,
            new ModelCard.Input(3, 20, 20, 0.5, 0.25, 0.1, Normalisation.NONE),
            1,
            0,
            null,
            Map.of(),
            "MIT",
            "tests",
            "none");
    try (Weights weights = Weights.initial(network, 1)) {
      return Files.write(
          folder.resolve("small.onnx"),
          OnnxWriter.write(
              InferenceForm.of(network, weights.values()),
              Map.of(ModelCard.METADATA_KEY, card.toJson())));
    }
  }

  /** A square of noise. */
  public static GreyImage noise(int side, long seed) {
    byte[] pixels = new byte[side * side];
    new Random(seed).nextBytes(pixels);
    return new GreyImage(side, side, pixels);
  }
}
