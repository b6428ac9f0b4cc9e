package mien.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mien.classify.ModelCard;
import mien.core.InputException;
import mien.training.data.LabelledPicture;
import mien.training.networks.InferenceForm;
import mien.training.networks.Network;
import mien.training.networks.OnnxReader;
import mien.training.networks.ResNet50;

/** Weights that a run starts from, under a network's own names. */
final class InitialWeights {
  private InitialWeights() {}

  /**
   * @param from a {@code .safetensors} file (another run's, or torchvision's for ResNet-50), an
   *     {@code .onnx} file written here, or a run's folder
   * @param pictures of those to be learned from, prepared as {@code input} says
   * @throws InputException if it is none of these or cannot be read
   */
  static Map<String, float[]> read(
      Path from, Network network, ModelCard.Input input, List<LabelledPicture> pictures) {
    Path file = Files.isDirectory(from) ? from.resolve(Trainer.BEST) : from;
    if (!Files.isRegularFile(file)) {
      throw new InputException(
          "There are no weights at %s: give a .safetensors or .onnx file, or the folder of a run."
              .formatted(from));
    }
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".onnx")) {
      Map<String, float[]> values = InferenceForm.unfolded(network, OnnxReader.values(file));
      return NormStatistics.restored(network, values, input, pictures);
    }
    if (name.endsWith(".safetensors")) {
      Map<String, float[]> values = SafeTensors.read(file);
      return values.containsKey("bn1.weight") ? ResNet50.fromTorchvision(values) : values;
    }
    throw new InputException(
        "%s is neither a .safetensors nor an .onnx file, nor a run's folder.".formatted(file));
  }
}
