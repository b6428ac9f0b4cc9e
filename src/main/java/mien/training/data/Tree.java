package mien.training.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import mien.files.FileNames;

/**
 * The files of a data set in the order of their paths, without hidden ones.
 *
 * @param root a folder, which may lie inside a zip, or a single file
 */
record Tree(Path root, List<Path> files) {
  private static final Set<String> PICTURES =
      Set.of("png", "jpg", "jpeg", "bmp", "tif", "tiff", "pgm", "webp");
  private static final Set<String> VIDEOS =
      Set.of("avi", "mp4", "mov", "mkv", "webm", "mpg", "mpeg", "flv", "wmv", "m4v", "ogv");

  static Tree of(Path root) throws IOException {
    try (Stream<Path> walk = Files.walk(root)) {
      return new Tree(
          root,
          walk.filter(file -> !isHidden(root.relativize(file)))
              .filter(Files::isRegularFile)
              .sorted()
              .toList());
    }
  }

  private static boolean isHidden(Path file) {
    return StreamSupport.stream(file.spliterator(), false)
        .map(Path::toString)
        .anyMatch(part -> part.startsWith(".") || part.equals("__MACOSX"));
  }

  List<Path> pictures() {
    return files.stream().filter(file -> PICTURES.contains(FileNames.ending(file))).toList();
  }

  List<Path> videos() {
    return files.stream().filter(file -> VIDEOS.contains(FileNames.ending(file))).toList();
  }

  /** Those with this ending, {@code csv}. */
  List<Path> ending(String ending) {
    return files.stream().filter(file -> FileNames.ending(file).equals(ending)).toList();
  }

  /** The path in the set, with {@code /} between folders. */
  String name(Path file) {
    return file.equals(root)
        ? file.getFileName().toString()
        : root.relativize(file).toString().replace('\\', '/');
  }

  /** The folders between the root and the file, the nearest to the file first. */
  List<String> folders(Path file) {
    String[] parts = name(file).split("/");
    return Stream.iterate(parts.length - 2, i -> i >= 0, i -> i - 1).map(i -> parts[i]).toList();
  }
}
