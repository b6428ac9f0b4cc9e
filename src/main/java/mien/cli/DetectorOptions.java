package mien.cli;

import java.nio.file.Path;
import java.util.Locale;
import mien.analysis.FaceDetector;
import mien.detect.HaarFaceDetector;
import mien.detect.YuNetFaceDetector;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of every command that finds faces. */
final class DetectorOptions {
  /** The detectors to choose from. */
  enum Detector {
    HAAR,
    YUNET
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

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

  /** Checks that the options fit each other, before anything else begins. */
  void check() {
    if (detector == Detector.YUNET && yunet == null) {
      throw new ParameterException(
          spec.commandLine(), "--detector yunet needs its model: add --yunet FILE.");
    }
  }

  /** Opens the detector, on the thread that will use it. */
  FaceDetector open() {
    return detector == Detector.YUNET && yunet != null
        ? new YuNetFaceDetector(yunet)
        : new HaarFaceDetector();
  }

  /** What was chosen, as its makers write it. */
  String label() {
    return switch (detector) {
      case HAAR -> "Haar";
      case YUNET -> "YuNet";
    };
  }

  /** What was chosen, by name. */
  String chosen() {
    return detector.name().toLowerCase(Locale.ROOT);
  }
}
