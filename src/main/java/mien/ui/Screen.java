package mien.ui;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.awt.Rectangle;
import java.util.Locale;

/** Whether there is a screen to open a window on. */
public final class Screen {
  /** What a desktop's bar above a window takes at most, in pixels of a usual screen. */
  private static final int TITLE = 40;

  private Screen() {}

  /** Any thread; touches AWT only where the system seems to have a display. */
  public static boolean isThere() {
    if (needsDisplayVariable() && isBlank("DISPLAY") && isBlank("WAYLAND_DISPLAY")) {
      return false;
    }
    try {
      return !GraphicsEnvironment.isHeadless()
          && GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length > 0;
    } catch (AWTError | HeadlessException | LinkageError e) {
      return false; // nobody answers where a display is named, or this Java is a headless one
    }
  }

  /** The part of the first screen that no bar of the desktop takes; event thread. */
  public static Rectangle usable() {
    return GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
  }

  /**
   * A window of this size, or one as large as there is room for with its title, in the middle of
   * the room.
   */
  public static Rectangle middle(int width, int height, Rectangle room) {
    int across = Math.min(width, room.width);
    int down = Math.min(height, room.height - TITLE);
    return new Rectangle(
        room.x + (room.width - across) / 2, room.y + (room.height - down) / 2, across, down);
  }

  /** Why there is none, and what to do, as the end of a sentence. */
  public static String whyNot() {
    return needsDisplayVariable() && isBlank("DISPLAY") && isBlank("WAYLAND_DISPLAY")
        ? "this session has no display; annotate, and live --no-window, work without one"
        : "this Java opens no window on this display (Debian, Ubuntu: apt install default-jre);"
            + " annotate, and live --no-window, work without one";
  }

  private static boolean needsDisplayVariable() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return !system.contains("win") && !system.contains("mac");
  }

  private static boolean isBlank(String variable) {
    String value = System.getenv(variable);
    return value == null || value.isBlank();
  }
}
