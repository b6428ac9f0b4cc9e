package mien.training.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import mien.core.InputException;

/** A folder that a data set is written into: {@code labels.csv} and the pictures. */
final class SetFolder {
  static final String TABLE = "labels.csv";

  private SetFolder() {}

  /**
   * @throws InputException if the folder holds files, but for those of a set that a killed run left
   */
  static void requireFree(Path folder) throws IOException {
    if (!Files.isDirectory(folder) || Files.exists(folder.resolve(TABLE + ".part"))) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        throw new InputException(
            "%s holds files already, which could be lost; name another folder.".formatted(folder));
      }
    }
  }
}
