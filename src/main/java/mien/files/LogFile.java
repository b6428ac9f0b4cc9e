package mien.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * The program's log: {@code ~/.mien/mien-0.log}, and two older ones, of 2 MB at most; the console
 * belongs to the command line.
 */
public final class LogFile {
  private static final int MOST_BYTES = 2_000_000;
  private static final int FILES = 3;

  /** Time, level, where from, message, stack trace. */
  private static final String LINE = "%1$tF %1$tT.%1$tL %4$-7s %3$s - %5$s%6$s%n";

  private LogFile() {}

  /** From now on, what is logged goes to the file; where it cannot be written, nowhere. */
  public static void open() {
    System.setProperty("java.util.logging.SimpleFormatter.format", LINE);
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    try {
      Files.createDirectories(Path.of(System.getProperty("user.home"), ".mien"));
      Handler file = new FileHandler("%h/.mien/mien-%g.log", MOST_BYTES, FILES, true);
      file.setFormatter(new SimpleFormatter());
      root.addHandler(file);
    } catch (IOException e) {
      // A home that cannot be written to is no reason not to work.
    }
  }
}
