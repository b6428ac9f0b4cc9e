package mien.render;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.jspecify.annotations.Nullable;

/** A face's label: its number or name on the track's colour, then words on a dark ground. */
final class Chip {
  private static final Color SHADE = new Color(16, 18, 22, 215);
  private static final Color INK = new Color(0x101216);

  private final TextLayout title;
  private final @Nullable TextLayout text;
  private final Colours colours;
  private final double size;

  /**
   * @param track behind the title
   * @param dot before the words
   */
  record Colours(Color track, Color dot) {}

  /**
   * @param words what is said of the face; none if empty
   * @param size text size
   */
  Chip(Graphics2D g, String title, String words, Colours colours, double size) {
    this.title = layout(g, title, size);
    text = words.isEmpty() ? null : layout(g, words, size);
    this.colours = colours;
    this.size = size;
  }

  private static TextLayout layout(Graphics2D g, String text, double size) {
    Font font = Fonts.strong(size);
    return new TextLayout(text, Fonts.fitting(font, text), g.getFontRenderContext());
  }

  private double pad() {
    return size * 0.45;
  }

  private double dot() {
    return size * 0.6;
  }

  private double titleWidth() {
    return title.getAdvance() + 2 * pad();
  }

  double width() {
    return titleWidth() + (text == null ? 0 : dot() + text.getAdvance() + 3 * pad());
  }

  double height() {
    return size * 1.65;
  }

  /** Draws it with its upper left corner there. */
  void paint(Graphics2D g, double x, double y) {
    double height = height();
    double baseline = y + height / 2 + size * 0.36;
    Shape chip = new RoundRectangle2D.Double(x, y, width(), height, height / 2, height / 2);
    g.setColor(SHADE);
    g.fill(chip);
    Area number = new Area(chip);
    number.intersect(new Area(new Rectangle2D.Double(x, y, titleWidth(), height)));
    g.setColor(colours.track);
    g.fill(number);
    g.setColor(INK);
    title.draw(g, (float) (x + pad()), (float) baseline);
    if (text != null) {
      double left = x + titleWidth() + pad();
      g.setColor(colours.dot);
      g.fill(new Ellipse2D.Double(left, y + (height - dot()) / 2, dot(), dot()));
      g.setColor(Palette.DARK.text());
      text.draw(g, (float) (left + dot() + pad()), (float) baseline);
    }
  }
}
