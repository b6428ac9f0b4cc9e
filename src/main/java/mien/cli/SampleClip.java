package mien.cli;

import java.nio.file.Path;
import mien.classify.ModelFolder;

/** The clip that comes with the program, for machines without a camera. */
final class SampleClip {
  private SampleClip() {}

  /** Where it is: in {@code assets} beside the models. */
  static Path path() {
    return ModelFolder.bundled().path().resolveSibling("assets").resolve("sample.mp4");
  }
}
