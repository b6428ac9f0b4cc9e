package mien;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Clips, data, models and schemas that tests use but the repository does not hold. A test that asks
 * for one that is not here is skipped with a word.
 */
public final class SharedFiles {
  private static final Path ROOT = Path.of("..", "shared");

  private SharedFiles() {}

  public static Path clip(String name) {
    return present("clips", name);
  }

  public static Path data(String name) {
    return present("data", name);
  }

  public static Path model(String name) {
    return present("models", name);
  }

  public static Path schema(String name) {
    return present("schemas", name);
  }

  private static Path present(String folder, String name) {
    Path file = ROOT.resolve(folder).resolve(name);
    Assumptions.assumeTrue(Files.exists(file), file + " is not here");
    return file;
  }
}
