package mien.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What this program is called, and its version, as the build wrote it. */
public final class Program {
  /** Name and version, as results record them: {@code mien 1.2.3}. */
  public static final String NAME_AND_VERSION = "mien " + version();

  private Program() {}

  private static String version() {
    Properties properties = new Properties();
    try (InputStream in = Program.class.getResourceAsStream("program.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }
}
