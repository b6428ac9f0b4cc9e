package mien.cli;

import mien.analysis.FaceDetector;
import mien.classify.Crop;
import mien.core.InputException;
import mien.training.data.FaceCropper;
import picocli.CommandLine.Option;

/** How faces are cut out for a data set. */
final class CropOptions {
  @Option(
      names = "--margin",
      paramLabel = "SHARE",
      defaultValue = "0.1",
      description = {
        "How much wider than the found box on each side.",
        "Default: ${DEFAULT-VALUE}"
      })
  private double margin;

  @Option(
      names = "--size",
      paramLabel = "PIXELS",
      defaultValue = "256",
      description = {"Larger crops are shrunk to this side.", "Default: ${DEFAULT-VALUE}"})
  private int size;

  /**
   * @throws InputException if an option makes no sense
   */
  FaceCropper cropper(FaceDetector detector) {
    if (margin < 0 || size < 1) {
      throw new InputException("--size must be above 0, and --margin not below.");
    }
    return new FaceCropper(detector, margin, Crop.UPRIGHT, size);
  }
}
