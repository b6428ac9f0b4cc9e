package mien.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import mien.analysis.FaceDetector;
import mien.classify.ExecutionProvider;
import mien.classify.ModelFile;
import mien.classify.ModelFolder;
import mien.classify.OnnxEmotionClassifier;
import mien.detect.HaarFaceDetector;
import mien.detect.YuNetFaceDetector;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of every command that finds and classifies faces. */
final class AnalysisOptions {
  /** The detectors to choose from. */
  enum Detector {
    HAAR,
    YUNET
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--model",
      paramLabel = "NAME|FILE",
      defaultValue = ModelFolder.DEFAULT_MODEL,
      description = {
        "The network: a bundled one by its name (see mien models), or an .onnx file.",
        "Default: ${DEFAULT-VALUE}"
      })
  private String model = ModelFolder.DEFAULT_MODEL;

  @Option(
      names = "--provider",
      paramLabel = "auto|cpu|cuda",
      description = {
        "Where the network runs. auto: on the GPU if that works and is faster; cuda: on the GPU if"
            + " that works.",
        "Default: auto"
      })
  private ExecutionProvider provider = ExecutionProvider.AUTO;

  @Option(
      names = "--detector",
      paramLabel = "haar|yunet",
      description = {
        "What finds the faces. yunet needs --yunet.",
        "Default: haar",
      })
  private Detector detector = Detector.HAAR;

  @Option(
      names = "--yunet",
      paramLabel = "FILE",
      description = "YuNet's model, face_detection_yunet_2023mar.onnx of OpenCV's model zoo.")
  private @Nullable Path yunet;

  /**
   * Checks the model and that the options fit each other, before anything else begins.
   *
   * @throws mien.core.InputException if there is no such model or it cannot be used
   */
  ModelFile check() {
    if (detector == Detector.YUNET && yunet == null) {
      throw new ParameterException(
          spec.commandLine(), "--detector yunet needs its model: add --yunet FILE.");
    }
    return ModelFile.read(modelFile());
  }

  /** The network's file. */
  Path modelFile() {
    return ModelFolder.bundled().find(model);
  }

  /** Opens the detector, on the thread that will use it. */
  FaceDetector openDetector() {
    return detector == Detector.YUNET && yunet != null
        ? new YuNetFaceDetector(yunet)
        : new HaarFaceDetector();
  }

  /** Opens the network, on the thread that will use it. */
  OnnxEmotionClassifier openClassifier() {
    return openClassifier(modelFile());
  }

  /** Opens another network than the one that was named, on the thread that will use it. */
  OnnxEmotionClassifier openClassifier(Path model) {
    return OnnxEmotionClassifier.open(model, provider, 1);
  }

  /** What was chosen, by name, as a session records it. */
  Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("detector", detector.name().toLowerCase(Locale.ROOT));
    settings.put("provider", provider.name().toLowerCase(Locale.ROOT));
    return settings;
  }
}
