package mien.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import mien.classify.ModelCard;
import mien.classify.ModelFile;
import mien.core.InputException;
import mien.training.networks.InferenceForm;
import mien.training.networks.Network;
import mien.training.networks.Networks;
import mien.training.networks.OnnxReader;
import mien.training.networks.OnnxWriter;

/** Writes a finished model anew: the same network, weights and card in a file as of today. */
public final class ModelRewriter {
  private ModelRewriter() {}

  /**
   * Replaces the file; it is whole at any moment.
   *
   * @param half whether the weights are stored as float16
   * @throws InputException if it is not a model of a network that is known here
   */
  public static void rewrite(Path file, boolean half) {
    ModelCard card = ModelFile.read(file).card();
    Network network = Networks.of(card.network(), card.labels().size());
    Map<String, float[]> values = InferenceForm.unfolded(network, OnnxReader.values(file));
    if (!values.keySet().containsAll(network.parameters().keySet())) {
      throw new InputException(
          "%s does not hold the weights of %s under the names that Mien gives them."
              .formatted(file, card.network()));
    }
    InferenceForm form = InferenceForm.of(network, values);
    Map<String, String> metadata = Map.of(ModelCard.METADATA_KEY, card.toJson());
    Path fresh = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.write(fresh, OnnxWriter.write(form, metadata, half));
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new InputException("The model %s cannot be rewritten.".formatted(file), e);
    }
  }
}
