package mien.ui;

import java.awt.Dimension;
import java.awt.Frame;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import javax.swing.JFrame;

/**
 * Lets everything be drawn as large as a window is. The program's windows are all drawn at one
 * scale, lest letters change whenever another window comes to the front: where several are open,
 * the oldest leads. Event thread.
 */
public final class WindowScale {
  /** A window of this size is drawn as large as its drawings say. */
  public static final Dimension USUAL = new Dimension(1280, 820);

  private static final double LEAST = 0.8;
  private static final double MOST = 3;

  /** In steps, so that dragging the window's edge stays smooth. */
  private static final double STEP = 0.2;

  private static final String LEADS = "mien.scale.leads";

  private WindowScale() {}

  /** Lets this window's size decide, as long as no older one does. */
  public static void follow(JFrame window) {
    window.getRootPane().putClientProperty(LEADS, true);
    window.addComponentListener(
        new ComponentAdapter() {
          @Override
          public void componentResized(ComponentEvent event) {
            scale(window);
          }
        });
    scale(window);
  }

  /** The scale for a window of this size. */
  static double scaleFor(int width, int height) {
    double fits = Math.min((double) width / USUAL.width, (double) height / USUAL.height);
    return Math.max(LEAST, Math.min(MOST, Math.round(fits / STEP) * STEP));
  }

  private static void scale(JFrame window) {
    double scale = scaleFor(window.getWidth(), window.getHeight());
    if (scale != Theme.scale() && leads(window)) {
      Theme.scaleTo(scale);
      window.revalidate();
    }
  }

  /** Java lists the windows in the order in which they were made. */
  private static boolean leads(JFrame window) {
    for (Frame frame : Frame.getFrames()) {
      if (frame == window) {
        return true;
      }
      if (frame.isDisplayable()
          && frame instanceof JFrame other
          && other.getRootPane().getClientProperty(LEADS) != null) {
        return false;
      }
    }
    return true;
  }
}
