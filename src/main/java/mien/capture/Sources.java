package mien.capture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import mien.capture.MediaAddress.Kind;
import mien.core.InputException;

/** Opens what the command line calls a SOURCE. */
public final class Sources {
  private Sources() {}

  /**
   * Opens a source; called on the thread that reads and closes it.
   *
   * @param name a path
   * @throws InputException if it cannot be opened
   */
  public static FrameSource open(String name, SourceOptions options) throws InterruptedException {
    Path path = Path.of(name);
    if (!Files.isRegularFile(path)) {
      throw new InputException("There is no file %s.".formatted(name));
    }
    MediaAddress file =
        new MediaAddress(Kind.FILE, name, path.toAbsolutePath().toString(), "", Map.of());
    return new VideoSource(file, options.picture());
  }
}
