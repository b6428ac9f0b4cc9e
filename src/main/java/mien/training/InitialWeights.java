package mien.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import mien.core.InputException;
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
   * @throws InputException if it is none of these or cannot be read
   */
  static Map<String, float[]> read(Path from, Network network) {
    Path file = Files.isDirectory(from) ? from.resolve(Trainer.BEST) : from;
    if (!Files.isRegularFile(file)) {
      throw new InputException(
          "There are no weights at %s: give a .safetensors or .onnx file, or the folder of a run."
              .formatted(from));
    }
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".onnx")) {
      return InferenceForm.unfolded(network, OnnxReader.values(file));
    }
    if (name.endsWith(".safetensors")) {
      Map<String, float[]> values = SafeTensors.read(file);
      return values.containsKey("bn1.weight") ? ResNet50.fromTorchvision(values) : values;
    }
    throw new InputException(
        "%s is neither a .safetensors nor an .onnx file, nor a run's folder.".formatted(file));
  }
}
