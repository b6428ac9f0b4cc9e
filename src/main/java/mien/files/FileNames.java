package mien.files;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** The parts of a file's name. */
public final class FileNames {
  /**
   * With any ending or none, in capitals or not (Microsoft, "Naming Files, Paths, and Namespaces").
   */
  private static final Pattern DEVICE =
      Pattern.compile(
          "(CON|PRN|AUX|NUL|(COM|LPT)[0-9\u00b9\u00b2\u00b3])( *\\..*| *)",
          Pattern.CASE_INSENSITIVE);

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

  /** Whether Windows takes the name for a device, as it does {@code aux.csv}. */
  public static boolean isReservedOnWindows(Path file) {
    return DEVICE.matcher(String.valueOf(file.getFileName())).matches();
  }
}
