package mien.ui.kiosk;

import java.awt.AWTException;
import java.awt.MouseInfo;
import java.awt.Point;
import java.awt.PointerInfo;
import java.awt.Robot;
import java.util.Locale;
import javax.swing.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps screen and machine awake where nobody touches anything: now and then the pointer is moved
 * to where it is, which X11 and Windows take for somebody. A Mac would ask its user's leave for
 * that; there, {@code caffeinate} is for it. Event thread.
 */
final class Awake {
  private static final Logger LOG = LoggerFactory.getLogger(Awake.class);

  /** No screen saver waits for less than a minute. */
  private static final int EVERY_MILLIS = 30_000;

  private final Timer timer;

  /**
   * @param touch what counts as somebody
   */
  Awake(Runnable touch) {
    timer = new Timer(EVERY_MILLIS, event -> touch.run());
    timer.setInitialDelay(0);
  }

  /** Where the system lets no program move the pointer, it says so in the log and does nothing. */
  static Awake ofThisMachine() {
    if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac")) {
      return new Awake(() -> {});
    }
    try {
      Robot robot = new Robot();
      return new Awake(() -> nudge(robot));
    } catch (AWTException | SecurityException e) {
      LOG.warn("the screen is not kept awake", e);
      return new Awake(() -> {});
    }
  }

  private static void nudge(Robot robot) {
    PointerInfo pointer = MouseInfo.getPointerInfo();
    if (pointer != null) { // none while its screen is away
      Point at = pointer.getLocation();
      robot.mouseMove(at.x, at.y);
    }
  }

  void start() {
    timer.start();
  }

  void stop() {
    timer.stop();
  }
}
