package mien.ui.live;

import java.awt.Dimension;
import java.awt.GraphicsDevice;
import java.awt.Rectangle;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import javax.swing.JFrame;
import mien.ui.Theme;
import org.jspecify.annotations.Nullable;

/**
 * How large a window is: as its user likes it, or the whole screen; and how large everything in it
 * is drawn, which follows from that. Event thread.
 */
final class WindowSize {
  private static final double LEAST = 0.8;
  private static final double MOST = 3;

  /** In steps, so that dragging the window's edge stays smooth. */
  private static final double STEP = 0.2;

  private final JFrame frame;
  private @Nullable Rectangle before;

  WindowSize(JFrame frame) {
    this.frame = frame;
    frame.addComponentListener(
        new ComponentAdapter() {
          @Override
          public void componentResized(ComponentEvent event) {
            scale();
          }
        });
    scale();
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

  /** The scale for a window of this size. */
  static double scaleFor(int width, int height) {
    Dimension usual = WindowMemory.USUAL;
    double fits = Math.min((double) width / usual.width, (double) height / usual.height);
    return Math.max(LEAST, Math.min(MOST, Math.round(fits / STEP) * STEP));
  }

  private void scale() {
    double scale = scaleFor(frame.getWidth(), frame.getHeight());
    if (scale != Theme.scale()) {
      Theme.scaleTo(scale);
      frame.revalidate();
    }
  }
}
