package mien.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import mien.analysis.ExecutionProvider;
import mien.analysis.FaceDetector;
import mien.training.data.DataSet;
import mien.training.data.DataSets;
import mien.training.data.SetWriter;
import mien.training.data.Skipped;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mien dataset crop}: portraits in, face crops and a table out. */
@Command(
    name = "crop",
    description =
        "Cuts the largest face out of each portrait of a set, such as KDEF or CK+, for training,"
            + " upright if the detector tells its tilt; labels, splits and columns are kept.",
    mixinStandardHelpOptions = true)
final class DatasetCropCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DATA", description = "A folder, a zip or a table.")
  private Path data;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "A new folder.")
  private Path out;

  @Mixin private CropOptions crops = new CropOptions();
  @Mixin private DetectorOptions detectors = new DetectorOptions();

  @Override
  public Integer call() throws IOException {
    detectors.check();
    try (FaceDetector detector = detectors.open(ExecutionProvider.AUTO)) {
      DataSet set = DataSets.open(data, crops.cropper(detector));
      SetWriter.write(set, out);
      spec.commandLine().getOut().printf("%d faces in %s%n", set.pictures().size(), out);
      Skipped.lines(set.skipped()).forEach(spec.commandLine().getOut()::println);
    }
    return 0;
  }
}
