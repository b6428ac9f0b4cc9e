package mien.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.function.IntFunction;
import mien.core.Expression;
import mien.core.Face;

/**
 * Draws faces over their picture: a box in the track's colour and below it the track's number or
 * name and what the face appears to express. Sizes follow the picture; text is never mirrored.
 * Draws in memory only, on any thread, and keeps no state.
 */
public final class OverlayPainter {
  private static final Color SHADE = new Color(16, 18, 22, 215);
  private static final Color HALO = new Color(0, 0, 0, 110);
  private static final Color UNCERTAIN = Palette.DARK.quiet();
  private static final Color INK = new Color(0x101216);

  /** Text height as a share of the picture's, and the least that can be read, in surface units. */
  private static final double TEXT_SHARE = 0.026;

  private static final double LEAST_TEXT = 12;

  private final Words words;
  private final IntFunction<String> titles;

  /** Calls each face by its track's number. */
  public OverlayPainter(Words words) {
    this(words, Integer::toString);
  }

  /**
   * @param titles what the track of this number is called; asked while painting
   */
  public OverlayPainter(Words words, IntFunction<String> titles) {
    this.words = words;
    this.titles = titles;
  }

  /** Draws all faces; chips come last, so that no box hides one. */
  public void paint(Graphics2D surface, List<Face> faces, Placement at) {
    Graphics2D g = (Graphics2D) surface.create();
    try {
      Quality.smooth(g);
      g.clip(at.bounds());
      double text = Math.max(LEAST_TEXT, TEXT_SHARE * at.height());
      for (Face face : faces) {
        paintBox(g, face, at.onSurface(face.box()), text / 6);
      }
      for (Face face : faces) {
        paintChip(g, face, at.onSurface(face.box()), at.bounds(), text);
      }
    } finally {
      g.dispose();
    }
  }

  private static void paintBox(Graphics2D g, Face face, Rectangle2D box, double line) {
    double arc = line * 5;
    Shape shape =
        new RoundRectangle2D.Double(
            box.getX(), box.getY(), box.getWidth(), box.getHeight(), arc, arc);
    g.setStroke(new BasicStroke((float) (line * 2)));
    g.setColor(HALO);
    g.draw(shape);
    Expression said = face.expression();
    boolean sure = said != null && !said.uncertain();
    g.setStroke(sure ? new BasicStroke((float) line) : dashed((float) line));
    g.setColor(Palette.ofTrack(face.id()));
    g.draw(shape);
  }

  private static BasicStroke dashed(float line) {
    float[] dashes = {4 * line, 3 * line};
    return new BasicStroke(line, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
  }

  /** The number on the track's colour, then the words on a dark ground, kept inside the picture. */
  private void paintChip(
      Graphics2D g, Face face, Rectangle2D box, Rectangle2D picture, double size) {
    double pad = size * 0.45;
    double height = size * 1.65;
    Lettering letters = Lettering.strong(size);
    String id = titles.apply(face.id());
    double idWidth = letters.width(g, id) + 2 * pad;
    String said = said(face);
    double dot = size * 0.6;
    double width = idWidth + (said.isEmpty() ? 0 : dot + letters.width(g, said) + 3 * pad);
    double x = clamp(box.getX(), picture.getX(), picture.getMaxX() - width);
    double y = clamp(box.getMaxY() + size * 0.3, picture.getY(), picture.getMaxY() - height);
    double baseline = y + height / 2 + size * 0.36;

    Shape chip = new RoundRectangle2D.Double(x, y, width, height, height / 2, height / 2);
    g.setColor(SHADE);
    g.fill(chip);
    Area number = new Area(chip);
    number.intersect(new Area(new Rectangle2D.Double(x, y, idWidth, height)));
    g.setColor(Palette.ofTrack(face.id()));
    g.fill(number);
    g.setColor(INK);
    letters.draw(g, id, x + pad, baseline);
    if (!said.isEmpty()) {
      g.setColor(colour(face));
      g.fill(new Ellipse2D.Double(x + idWidth + pad, y + (height - dot) / 2, dot, dot));
      g.setColor(Palette.DARK.text());
      letters.draw(g, said, x + idWidth + dot + 2 * pad, baseline);
    }
  }

  /** The label's colour, as in the bars and the timeline. */
  private static Color colour(Face face) {
    Expression said = face.expression();
    return said == null || said.uncertain() ? UNCERTAIN : Palette.DARK.of(said.label());
  }

  /** Only the likeliest label has its probability beside it, not one that an analyst chose. */
  private String said(Face face) {
    Expression said = face.expression();
    if (said == null) {
      return "";
    }
    if (said.uncertain()) {
      return words.uncertain();
    }
    String label = words.of(said.label());
    return said.smoothed().top() == said.label()
        ? label + "  " + words.percent(said.smoothed().of(said.label()))
        : label;
  }

  private static double clamp(double value, double low, double high) {
    return Math.max(low, Math.min(value, high));
  }
}
