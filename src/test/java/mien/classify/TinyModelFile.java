package mien.classify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mien.core.Emotion;

/** A model that anything can run with, made on the spot, for the tests of other packages. */
public final class TinyModelFile {
  private TinyModelFile() {}

  /** Writes {@code tiny.onnx} with its card beside it; what it says depends on a few pixels. */
  public static Path write(Path folder) throws IOException {
    ModelCard card = Cards.card(1, 8, Emotion.ALL);
    Files.writeString(folder.resolve("tiny.json"), card.toJson());
    return TinyModels.write(folder.resolve("tiny.onnx"), TinyModels.pixels(1, 8, 7));
  }
}
