package mien.ui.review;

import java.awt.Graphics2D;
import mien.render.Fonts;
import mien.render.Palette;
import mien.ui.Drawing;

/** A titled card of the side panel; what is in it is drawn by the subclass. */
abstract class Card extends Drawing {
  private static final long serialVersionUID = 1L;
  static final int PAD = 14;

  /** The first baseline below the title. */
  static final int TOP = 50;

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
    write(g, clipped(g, text, getWidth() - 2.0 * PAD), PAD, baseline);
  }

  /** Draws text that ends at the card's right edge. */
  void drawRight(Graphics2D g, String text, int baseline) {
    write(g, text, getWidth() - PAD - width(g, text), baseline);
  }
}
