package mien.ui.kiosk;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import mien.core.Expression;
import mien.core.Face;
import mien.render.Fonts;
import mien.render.Palette;
import mien.render.Placement;
import mien.render.ScoreBars;
import mien.render.Words;
import org.jspecify.annotations.Nullable;

/**
 * Large words for a face, to be read from some metres away: a frame and below it what the face
 * looks like; on wish the seven bars. Captions keep clear of faces and of each other. Used on the
 * event thread.
 */
final class FaceCaption {
  private static final Color SHADE = new Color(16, 18, 22, 225);
  private static final Color HALO = new Color(0, 0, 0, 110);

  private static final double CAPTION_WEIGHT = 10;

  private final Words words;
  private final ScoreBars bars;
  private final boolean withBars;

  FaceCaption(Words words, boolean withBars) {
    this.words = words;
    this.withBars = withBars;
    bars = new ScoreBars(Palette.DARK, words);
  }

  /**
   * Draws all faces.
   *
   * @param size text height, in the surface's units
   * @param within what captions must not leave
   */
  void paint(Graphics2D g, List<Face> faces, Placement at, double size, Rectangle2D within) {
    for (Face face : faces) {
      frame(g, at.onSurface(face.box()), face, size / 8);
    }
    List<Rectangle2D> boxes = faces.stream().map(face -> at.onSurface(face.box())).toList();
    List<Rectangle2D> captions = new ArrayList<>();
    for (Face face : faces) {
      caption(g, at.onSurface(face.box()), face, size, within, boxes, captions);
    }
  }

  private static void frame(Graphics2D g, Rectangle2D box, Face face, double line) {
    double arc = line * 8;
    RoundRectangle2D shape =
        new RoundRectangle2D.Double(
            box.getX(), box.getY(), box.getWidth(), box.getHeight(), arc, arc);
    g.setStroke(new BasicStroke((float) (line * 2)));
    g.setColor(HALO);
    g.draw(shape);
    g.setStroke(new BasicStroke((float) line));
    g.setColor(colour(face.expression()));
    g.draw(shape);
  }

  private void caption(
      Graphics2D g,
      Rectangle2D box,
      Face face,
      double size,
      Rectangle2D within,
      List<Rectangle2D> boxes,
      List<Rectangle2D> captions) {
    Expression said = face.expression();
    if (said == null) {
      return;
    }
    String text = said.uncertain() ? words.uncertain() : words.of(said.label());
    Font font = Fonts.strong(size);
    TextLayout layout = new TextLayout(text, Fonts.fitting(font, text), g.getFontRenderContext());
    double pad = size * 0.5;
    double dot = size * 0.6;
    double rows = withBars ? size * 0.62 * 7 : 0;
    double width = Math.max(layout.getAdvance() + dot + 3 * pad, withBars ? size * 8 : 0);
    double height = size * 1.7 + (withBars ? rows + pad : 0);
    Rectangle2D place = place(box, width, height, size * 0.4, within, boxes, captions);
    captions.add(place);
    g.setColor(SHADE);
    g.fill(
        new RoundRectangle2D.Double(
            place.getX(), place.getY(), width, height, size * 0.9, size * 0.9));
    double middle = place.getY() + size * 0.85;
    g.setColor(colour(said));
    g.fill(new Ellipse2D.Double(place.getX() + pad, middle - dot / 2, dot, dot));
    g.setColor(Palette.DARK.text());
    layout.draw(g, (float) (place.getX() + 2 * pad + dot), (float) (middle + size * 0.36));
    if (withBars) {
      bars.paint(
          g,
          new Rectangle2D.Double(
              place.getX() + pad, place.getY() + size * 1.7, width - 2 * pad, rows),
          size * 0.42,
          said);
    }
  }

  /**
   * Below the face, above it, beside it or on it: the first place that is free, or else the one
   * that covers least, where captions weigh more than faces.
   *
   * @param faces where they all are
   * @param captions where the others are
   */
  static Rectangle2D place(
      Rectangle2D box,
      double width,
      double height,
      double gap,
      Rectangle2D within,
      List<Rectangle2D> faces,
      List<Rectangle2D> captions) {
    double x = box.getCenterX() - width / 2;
    double right = box.getMaxX() + gap;
    double left = box.getX() - gap - width;
    double low = box.getMaxY() - height;
    double[][] corners = {
      {x, box.getMaxY() + gap},
      {x, box.getY() - gap - height},
      {right, box.getY()},
      {left, box.getY()},
      {right, low},
      {left, low},
      {x, low - gap},
      {x, box.getY() + gap}
    };
    return Arrays.stream(corners)
        .map(
            corner ->
                new Rectangle2D.Double(
                    clamp(corner[0], within.getX(), within.getMaxX() - width),
                    clamp(corner[1], within.getY(), within.getMaxY() - height),
                    width,
                    height))
        .min(
            Comparator.comparingDouble(
                place -> CAPTION_WEIGHT * covered(place, captions) + covered(place, faces)))
        .orElseThrow();
  }

  private static double covered(Rectangle2D place, List<Rectangle2D> others) {
    return others.stream()
        .filter(place::intersects)
        .map(place::createIntersection)
        .mapToDouble(both -> both.getWidth() * both.getHeight())
        .sum();
  }

  private static Color colour(@Nullable Expression said) {
    return said == null || said.uncertain() ? Palette.DARK.quiet() : Palette.DARK.of(said.label());
  }

  private static double clamp(double value, double low, double high) {
    return Math.max(low, Math.min(value, high));
  }
}
