package mien.ui.review;

import java.awt.Dimension;
import java.awt.Graphics2D;
import mien.render.Fonts;
import mien.render.Palette;
import mien.ui.Drawing;
import mien.ui.Theme;

/** A titled card of the side panel; what is in it is drawn by the subclass. */
abstract class Card extends Drawing {
  private static final long serialVersionUID = 1L;
  static final int PAD = 14;

  private final int height;

  /** The first baseline below the title. */
  static final int TOP = 50;

  /**
   * @param height in pixels of a window of usual size
   */
  Card(int height) {
    this.height = height;
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(0, Theme.scaled(height));
  }

  /** No higher than what is in it, where the window has room for more. */
  @Override
  public Dimension getMaximumSize() {
    return new Dimension(Integer.MAX_VALUE, Theme.scaled(height));
  }

  /** Draws below the title. */
  abstract void paintContent(Graphics2D g, Palette palette);

  abstract String title();

  @Override
  protected final void draw(Graphics2D g, Palette palette) {
    card(g, palette);
    g.setFont(Fonts.strong(13));
    g.setColor(palette.text());
    drawLine(g, title(), 25);
    paintContent(g, palette);
  }

  /** Draws a line of text as far as the card goes. */
  void drawLine(Graphics2D g, String text, int baseline) {
    write(g, clipped(g, text, width() - 2.0 * PAD), PAD, baseline);
  }

  /** Draws text that ends at the card's right edge. */
  void drawRight(Graphics2D g, String text, int baseline) {
    write(g, text, width() - PAD - width(g, text), baseline);
  }
}
