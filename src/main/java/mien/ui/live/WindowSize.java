package mien.ui.live;

import java.awt.GraphicsDevice;
import java.awt.Rectangle;
import javax.swing.JFrame;
import org.jspecify.annotations.Nullable;

/** How large a window is: as its user likes it, or the whole screen. Event thread. */
final class WindowSize {
  private final JFrame frame;
  private @Nullable Rectangle before;

  WindowSize(JFrame frame) {
    this.frame = frame;
  }

  /** Whether the window fills the screen. */
  boolean isFull() {
    return before != null;
  }

  /** Fills the screen, or goes back; returns whether it fills it now. */
  boolean toggleFull() {
    GraphicsDevice screen = frame.getGraphicsConfiguration().getDevice();
    Rectangle last = before;
    if (last == null) {
      before = frame.getBounds();
      screen.setFullScreenWindow(frame);
    } else {
      before = null;
      screen.setFullScreenWindow(null);
      frame.setBounds(last);
    }
    return isFull();
  }
}
