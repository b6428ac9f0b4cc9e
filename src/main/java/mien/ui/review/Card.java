package mien.ui.review;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import javax.swing.JComponent;
import mien.render.Fonts;
import mien.render.Palette;
import mien.render.Quality;
import mien.ui.Look;

/** A titled card of the side panel; what is in it is drawn by the subclass. */
abstract class Card extends JComponent {
  private static final long serialVersionUID = 1L;
  static final int PAD = 14;

  /** The first baseline below the title. */
  static final int TOP = 50;

  /** Draws below the title. */
  abstract void paintContent(Graphics2D g, Palette palette);

  abstract String title();

  @Override
  protected final void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    try {
      Quality.smooth(g);
      Palette palette = Look.palette();
      g.setColor(palette.card());
      g.fill(new RoundRectangle2D.Double(0, 0, getWidth(), getHeight(), 14, 14));
      g.setFont(Fonts.strong(13));
      g.setColor(palette.text());
      g.drawString(title(), PAD, 25);
      paintContent(g, palette);
    } finally {
      g.dispose();
    }
  }

  /** Draws text that ends at the card's right edge. */
  void drawRight(Graphics2D g, String text, int baseline) {
    g.drawString(text, getWidth() - PAD - g.getFontMetrics().stringWidth(text), baseline);
  }
}
