package mien.files;

import java.nio.file.Path;
import java.util.Locale;

/** The parts of a file's name. */
public final class FileNames {
  private FileNames() {}

  /** The name without its last ending: {@code a/interview.v2.mp4} → {@code interview.v2}. */
  public static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** The last ending in lower case without its dot: {@code mp4}; empty where there is none. */
  public static String ending(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
  }
}
