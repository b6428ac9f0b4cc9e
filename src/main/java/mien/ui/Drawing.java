package mien.ui;

import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import javax.swing.JPanel;
import mien.render.Fonts;
import mien.render.Palette;
import mien.render.Quality;

/**
 * A component that draws itself, with smooth edges and in the colours of the look of the day. It
 * draws in pixels of a window of usual size, whatever the {@linkplain Theme#scale scale}.
 */
public abstract class Drawing extends JPanel {
  private static final long serialVersionUID = 1L;

  /** The diameter of a card's corners, in pixels. */
  private static final int CORNER = 14;

  protected Drawing() {
    super(null);
    setOpaque(false);
  }

  /**
   * Draws all that is seen, from 0, 0 to {@link #width()}, {@link #height()}; called on the event
   * thread.
   *
   * @param g may be changed at will
   */
  protected abstract void draw(Graphics2D g, Palette palette);

  @Override
  protected final void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    try {
      Quality.smooth(g);
      g.scale(Theme.scale(), Theme.scale());
      draw(g, Theme.palette());
    } finally {
      g.dispose();
    }
  }

  /** How wide it is, in the pixels that it draws in. */
  protected final double width() {
    return Theme.units(getWidth());
  }

  /** How high it is, in the pixels that it draws in. */
  protected final double height() {
    return Theme.units(getHeight());
  }

  /** The window's own colour everywhere. */
  protected final void ground(Graphics2D g, Palette palette) {
    g.setColor(palette.ground());
    g.fill(new Rectangle2D.Double(0, 0, width(), height()));
  }

  /** Draws text in the surface's font, or in one of the system's where that lacks a letter. */
  protected static void write(Graphics2D g, String text, double x, double baseline) {
    Font font = g.getFont();
    g.setFont(Fonts.fitting(font, text));
    g.drawString(text, (float) x, (float) baseline);
    g.setFont(font);
  }

  /** How wide {@link #write} makes a text, in pixels. */
  protected static int width(Graphics2D g, String text) {
    return g.getFontMetrics(Fonts.fitting(g.getFont(), text)).stringWidth(text);
  }

  /** The text, or as much of its beginning as there is room for, in pixels. */
  protected static String clipped(Graphics2D g, String text, double room) {
    if (width(g, text) <= room) {
      return text;
    }
    String shorter = text;
    while (!shorter.isEmpty() && width(g, shorter + "…") > room) {
      shorter = shorter.substring(0, shorter.length() - 1);
    }
    return shorter + "…";
  }

  /** A sheet with round corners as large as the component. */
  protected final void card(Graphics2D g, Palette palette) {
    g.setColor(palette.card());
    g.fill(new RoundRectangle2D.Double(0, 0, width(), height(), CORNER, CORNER));
  }
}
