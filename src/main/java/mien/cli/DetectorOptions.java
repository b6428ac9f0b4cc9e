package mien.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import mien.analysis.ExecutionProvider;
import mien.analysis.FaceDetector;
import mien.core.InputException;
import mien.detect.CenterFaceDetector;
import mien.detect.HaarFaceDetector;
import mien.detect.YuNetFaceDetector;
import mien.output.Provenance;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of every command that finds faces. */
final class DetectorOptions {
  /** The detectors to choose from. */
  enum Detector {
    CENTERFACE,
    HAAR,
    YUNET
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--detector",
      paramLabel = "centerface|haar|yunet",
      description = {
        "What finds the faces: a network, OpenCV's cascade (frontal and upright faces alone), or"
            + " OpenCV's network, which needs --yunet.",
        "Default: centerface, or haar where its file is missing",
      })
  private @Nullable Detector detector;

  @Option(
      names = "--yunet",
      paramLabel = "FILE",
      description = "YuNet's model, face_detection_yunet_2023mar.onnx of OpenCV's model zoo.")
  private @Nullable Path yunet;

  /**
   * Checks that the options fit each other, before anything else begins.
   *
   * @throws InputException if there is no such model
   */
  void check() {
    if (detector == Detector.YUNET && yunet == null) {
      throw new ParameterException(
          spec.commandLine(), "--detector yunet needs its model: add --yunet FILE.");
    }
    if (detector == Detector.YUNET && !Files.isRegularFile(yunet)) {
      throw new InputException(
          "There is no file %s: --yunet takes the model of --detector yunet.".formatted(yunet));
    }
  }

  /**
   * Opens the detector, on the thread that will use it.
   *
   * @param provider where a network that finds faces shall run
   */
  FaceDetector open(ExecutionProvider provider) {
    return switch (detector()) {
      case CENTERFACE -> new CenterFaceDetector(Installation.find().faceDetector(), provider);
      case HAAR -> new HaarFaceDetector();
      case YUNET -> new YuNetFaceDetector(Objects.requireNonNull(yunet));
    };
  }

  private Detector detector() {
    if (detector != null) {
      return detector;
    }
    boolean there = Files.isRegularFile(Installation.find().faceDetector());
    return there ? Detector.CENTERFACE : Detector.HAAR;
  }

  /** What was chosen, as its makers write it. */
  String label() {
    return switch (detector()) {
      case CENTERFACE -> "CenterFace";
      case HAAR -> "Haar";
      case YUNET -> "YuNet";
    };
  }

  /**
   * What was chosen, by option: a model of the user's own by its name and its hash.
   *
   * @throws InputException if that cannot be read
   */
  Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("detector", detector().name().toLowerCase(Locale.ROOT));
    if (detector() == Detector.YUNET) {
      Provenance.Part model = Provenance.Part.of(Objects.requireNonNull(yunet));
      settings.put("yunet", model.name());
      settings.put("yunet_sha256", String.valueOf(model.sha256()));
    }
    return settings;
  }
}
