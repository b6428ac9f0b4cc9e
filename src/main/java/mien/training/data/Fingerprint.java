package mien.training.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mien.files.Sha256;

/** The SHA-256 that tells in a model card which data a network has learned from. */
final class Fingerprint {
  private Fingerprint() {}

  /** Of the file's content; of a folder, of every file's path and content in the paths' order. */
  static String of(Path path, Tree tree) throws IOException {
    if (Files.isRegularFile(path)) {
      return Sha256.of(path);
    }
    Sha256 sha256 = new Sha256();
    for (Path file : tree.files()) {
      sha256.add(tree.name(file)).add(file);
    }
    return sha256.hex();
  }
}
