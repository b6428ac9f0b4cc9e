package mien.cli;

import java.nio.file.Path;
import mien.classify.ModelFolder;

/**
 * What comes with the program.
 *
 * @param models the networks
 * @param sampleClip a video with a face, for machines without a camera
 */
record Installation(ModelFolder models, Path sampleClip) {

  /** The file of the network that finds faces. */
  Path faceDetector() {
    return models.path().resolve("detectors").resolve("centerface.onnx");
  }

  /** Where this program was started from. */
  static Installation find() {
    ModelFolder models = ModelFolder.bundled();
    return new Installation(models, models.path().resolveSibling("assets").resolve("sample.mp4"));
  }
}
