package mien.ui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Window;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import mien.core.Emotion;
import mien.render.Palette;
import mien.render.Quality;

/** Mien's sign: a face that is hardly there, in the corners of a box. */
public final class AppIcon {
  private static final double UNITS = 64;

  private AppIcon() {}

  /** Gives a window the sign; its dialogs take it over. */
  public static void on(Window window) {
    window.setIconImages(List.of(ofSize(16), ofSize(32), ofSize(128)));
  }

  /** The sign on a square of so many pixels. */
  static BufferedImage ofSize(int pixels) {
    BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = image.createGraphics();
    Quality.smooth(g);
    g.scale(pixels / UNITS, pixels / UNITS);
    g.setColor(Palette.DARK.card());
    g.fill(new RoundRectangle2D.Double(0, 0, UNITS, UNITS, 18, 18));
    paintFace(g, Palette.DARK.of(Emotion.HAPPINESS), Palette.DARK.of(Emotion.SADNESS));
    g.dispose();
    return image;
  }

  private static void paintFace(Graphics2D g, Color warm, Color cool) {
    g.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.setColor(cool);
    for (int corner = 0; corner < 4; corner++) {
      double x = corner % 2 == 0 ? 10 : 34;
      double y = corner < 2 ? 10 : 34;
      int start = corner == 0 ? 90 : corner == 1 ? 0 : corner == 2 ? 180 : 270;
      g.draw(new Arc2D.Double(x, y, 20, 20, start, 90, Arc2D.OPEN));
    }
    g.setColor(warm);
    g.fill(new Ellipse2D.Double(20, 23, 7, 7));
    g.fill(new Ellipse2D.Double(37, 23, 7, 7));
    g.draw(new Arc2D.Double(21, 24, 22, 20, 205, 130, Arc2D.OPEN));
  }
}
