package mien.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mien.classify.ModelCard;
import mien.classify.ModelFile;
import mien.core.InputException;
import mien.training.data.DataSet;
import mien.training.data.DataSets;
import mien.training.data.LabelledPicture;
import mien.training.data.Split;
import mien.training.networks.InferenceForm;
import mien.training.networks.Network;
import mien.training.networks.Networks;
import mien.training.networks.OnnxReader;
import mien.training.networks.Precision;
import org.jspecify.annotations.Nullable;

/** Writes a finished model anew: the same network, weights and card in a file as of today. */
public final class ModelRewriter {
  private ModelRewriter() {}

  /**
   * Replaces the file; it is whole at any moment.
   *
   * @param data pictures of the kind the network learned from; needed by {@link Precision#INT8}
   * @throws InputException if it is not a model of a network that is known here, or 8-bit numbers
   *     are asked for without data
   */
  public static void rewrite(Path file, Precision precision, @Nullable Path data) {
    ModelCard card = ModelFile.read(file).card();
    Network network = Networks.of(card.network(), card.labels().size());
    Map<String, float[]> values = InferenceForm.unfolded(network, OnnxReader.values(file));
    if (!values.keySet().containsAll(network.parameters().keySet())) {
      throw new InputException(
          "%s does not hold the weights of %s under the names that Mien gives them."
              .formatted(file, card.network()));
    }
    try {
      InferenceForm form = InferenceForm.of(network, values);
      ModelWriter.write(file, form, card, precision, pictures(precision, data));
    } catch (IOException e) {
      throw new InputException("The model %s cannot be rewritten.".formatted(file), e);
    }
  }

  private static List<LabelledPicture> pictures(Precision precision, @Nullable Path data) {
    if (precision != Precision.INT8) {
      return List.of();
    }
    if (data == null) {
      throw new InputException(
          "8-bit numbers need pictures to find their ranges: name the training data too.");
    }
    DataSet set = DataSets.open(data);
    List<LabelledPicture> training = set.labelled(Split.TRAINING);
    return training.isEmpty() ? set.pictures() : training;
  }
}
