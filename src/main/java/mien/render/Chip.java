package mien.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** A face's label: its number or name on the track's colour, then words on a dark ground. */
final class Chip {
  private static final Color SHADE = new Color(16, 18, 22, 215);
  private static final Color INK = new Color(0x101216);

  private final Lettering letters;
  private final String title;
  private final String words;
  private final double titleWidth;
  private final double width;
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
    letters = Lettering.strong(size);
    this.title = title;
    this.words = words;
    this.colours = colours;
    this.size = size;
    titleWidth = letters.width(g, title) + 2 * pad();
    width = titleWidth + (words.isEmpty() ? 0 : dot() + letters.width(g, words) + 3 * pad());
  }

  private double pad() {
    return size * 0.45;
  }

  private double dot() {
    return size * 0.6;
  }

  double width() {
    return width;
  }

  double height() {
    return size * 1.65;
  }

  /** Draws it with its upper left corner there. */
  void paint(Graphics2D g, double x, double y) {
    double height = height();
    double baseline = y + height / 2 + size * 0.36;
    Shape chip = new RoundRectangle2D.Double(x, y, width, height, height / 2, height / 2);
    g.setColor(SHADE);
    g.fill(chip);
    Area number = new Area(chip);
    number.intersect(new Area(new Rectangle2D.Double(x, y, titleWidth, height)));
    g.setColor(colours.track);
    g.fill(number);
    g.setColor(INK);
    letters.draw(g, title, x + pad(), baseline);
    if (!words.isEmpty()) {
      double left = x + titleWidth + pad();
      g.setColor(colours.dot);
      g.fill(new Ellipse2D.Double(left, y + (height - dot()) / 2, dot(), dot()));
      g.setColor(Palette.DARK.text());
      letters.draw(g, words, left + dot() + pad(), baseline);
    }
  }
}
