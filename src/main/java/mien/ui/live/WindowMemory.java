package mien.ui.live;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import mien.ui.WindowScale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the window remembers from one start to the next, a small JSON file in the user's
 * configuration folder.
 *
 * @param x where the window's left edge was on the screen; with {@code y}, {@code width}, {@code
 *     height} its bounds
 * @param dark whether the window is dark
 * @param mirrored whether the picture is mirrored
 * @param folder where the last file was opened; null for the home folder
 * @param recent files that were played, the last first
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record WindowMemory(
    int x,
    int y,
    int width,
    int height,
    boolean dark,
    boolean mirrored,
    @Nullable String folder,
    @Nullable List<String> recent) {
  private static final Logger LOG = LoggerFactory.getLogger(WindowMemory.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  static final Dimension LEAST = new Dimension(640, 420);
  static final Dimension USUAL = WindowScale.USUAL;

  static final WindowMemory FIRST = new WindowMemory(-1, -1, 0, 0, true, false, null, List.of());

  /** Earlier versions wrote no recent files. */
  public WindowMemory {
    recent = recent == null ? List.of() : List.copyOf(recent);
  }

  /** Where programs keep such things: on Linux by the XDG base directory specification. */
  public static Path defaultFile() {
    String home = System.getProperty("user.home");
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    Path folder;
    if (system.startsWith("windows")) {
      folder = Path.of(environment("APPDATA", home));
    } else if (system.startsWith("mac")) {
      folder = Path.of(home, "Library", "Application Support");
    } else {
      folder = Path.of(environment("XDG_CONFIG_HOME", home + "/.config"));
    }
    return folder.resolve("mien").resolve("window.json");
  }

  private static String environment(String name, String otherwise) {
    String value = System.getenv(name);
    return value == null || value.isEmpty() ? otherwise : value;
  }

  /** What the file says; the first start's choices if there is none or it cannot be read. */
  public static WindowMemory load(Path file) {
    try {
      WindowMemory read =
          Files.exists(file) ? JSON.readValue(file.toFile(), WindowMemory.class) : null;
      return read == null ? FIRST : read;
    } catch (IOException e) {
      LOG.info("What the window remembered in {} cannot be read and is forgotten", file, e);
      return FIRST;
    }
  }

  /** Writes the file; a failure is logged and otherwise ignored, as nothing depends on it. */
  void save(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), this);
    } catch (IOException e) {
      LOG.warn("What the window should remember cannot be written to {}", file, e);
    }
  }

  /** Where the window was if that is still on one of the screens, else the middle of the first. */
  Rectangle boundsOn(List<Rectangle> screens) {
    Rectangle last = new Rectangle(x, y, width, height);
    boolean there = screens.stream().anyMatch(screen -> screen.contains(last));
    if (there && width >= LEAST.width && height >= LEAST.height) {
      return last;
    }
    Rectangle screen = screens.get(0);
    int across = Math.min(USUAL.width, screen.width);
    int down = Math.min(USUAL.height, screen.height);
    return new Rectangle(
        screen.x + (screen.width - across) / 2,
        screen.y + (screen.height - down) / 2,
        across,
        down);
  }

  /** Where the displays lie. */
  static List<Rectangle> screens() {
    return Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices())
        .map(screen -> screen.getDefaultConfiguration().getBounds())
        .toList();
  }
}
