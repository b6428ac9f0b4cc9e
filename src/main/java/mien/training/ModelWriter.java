package mien.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mien.classify.ModelCard;
import mien.files.PendingFile;
import mien.training.data.LabelledPicture;
import mien.training.networks.InferenceForm;
import mien.training.networks.Network;
import mien.training.networks.OnnxWriter;
import mien.training.networks.Precision;
import mien.training.networks.Range;
import mien.training.networks.Weights;

/** Writes a finished network with its card; the file is whole at any moment. */
final class ModelWriter {
  /** So many pictures tell between which numbers a network's values lie <b>(ours)</b>. */
  private static final int PICTURES = 1024;

  private ModelWriter() {}

  /**
   * @param pictures of the kind the network learned from; needed by {@link Precision#INT8} alone
   */
  static void write(
      Path file,
      InferenceForm form,
      ModelCard card,
      Precision precision,
      List<LabelledPicture> pictures)
      throws IOException {
    Map<String, String> metadata = Map.of(ModelCard.METADATA_KEY, card.toJson());
    byte[] bytes =
        switch (precision) {
          case FLOAT32 -> OnnxWriter.write(form, metadata);
          case FLOAT16 -> OnnxWriter.writeHalf(form, metadata);
          case INT8 -> OnnxWriter.write8Bit(form, metadata, ranges(form, card.input(), pictures));
        };
    PendingFile.write(file, bytes);
  }

  /** Between which numbers the input and every operation's output lie, by name. */
  static Map<String, Range> ranges(
      InferenceForm form, ModelCard.Input input, List<LabelledPicture> pictures) {
    Map<String, Range> ranges = new HashMap<>();
    ranges.put(
        Network.INPUT,
        new Range(
            (float) (-input.mean() / input.std()), (float) ((1 - input.mean()) / input.std())));
    try (Weights weights = Weights.initial(form.network(), 0)) {
      weights.take(form.values());
      Predictor.logits(
          form.network(),
          weights,
          input,
          evenly(pictures),
          (operation, value) -> {
            Range range = new Range(value.min().item_float(), value.max().item_float());
            ranges.merge(operation.name(), range, Range::with);
            return value;
          });
    }
    return ranges;
  }

  /** A thousand of them, from all parts of the list. */
  static List<LabelledPicture> evenly(List<LabelledPicture> pictures) {
    List<LabelledPicture> some = new ArrayList<>();
    int count = Math.min(PICTURES, pictures.size());
    for (int i = 0; i < count; i++) {
      some.add(pictures.get((int) ((long) i * pictures.size() / count)));
    }
    return some;
  }
}
