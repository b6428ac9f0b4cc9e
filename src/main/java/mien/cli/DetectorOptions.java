package mien.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import mien.analysis.ExecutionProvider;
import mien.analysis.FaceDetector;
import mien.detect.CenterFaceDetector;
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

  /** Checks that the options fit each other, before anything else begins. */
  void check() {
    if (detector == Detector.YUNET && yunet == null) {
      throw new ParameterException(
          spec.commandLine(), "--detector yunet needs its model: add --yunet FILE.");
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

  /** What was chosen, by name. */
  String chosen() {
    return detector().name().toLowerCase(Locale.ROOT);
  }
}
