package mien.ui.review;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.TexturePaint;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import mien.core.Emotion;
import mien.core.Segment;
import mien.core.Span;
import mien.render.Fonts;
import mien.render.Palette;
import mien.render.Words;
import mien.review.FaceTrack;
import mien.review.SegmentLane;
import mien.review.Spans;
import mien.ui.Theme;
import org.jspecify.annotations.Nullable;

/**
 * Draws one face's lane: above, thin and pale, what the machine said; below what the analyst makes
 * of it. Draws only what is visible; where several segments fall on one pixel, the first of them.
 */
final class LanePainter {
  static final int HEIGHT = 66;
  static final int MACHINE_Y = 9;
  static final int MACHINE_HEIGHT = 12;
  static final int ANALYST_Y = 25;
  static final int ANALYST_HEIGHT = 28;

  private static final int ARC = 6;

  /** No word is shorter, in pixels. */
  private static final int LEAST_WORD = 30;

  private final Palette palette;
  private final Words words;
  private final TimeScale scale;
  private final TexturePaint hatching;
  private final Font font = Fonts.strong(11.5);

  LanePainter(Palette palette, Words words, TimeScale scale) {
    this.palette = palette;
    this.words = words;
    this.scale = scale;
    this.hatching = hatching(palette.quiet());
  }

  /** Stripes at 45°, so that "uncertain" and "excluded" do not hang on a colour. */
  private static TexturePaint hatching(Color colour) {
    int size = 7;
    BufferedImage tile = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < size; i++) {
      tile.setRGB(i, size - 1 - i, colour.getRGB());
    }
    return new TexturePaint(tile, new Rectangle(size, size));
  }

  /** Which lane lies at a height of the screen, from 0. */
  static int laneAt(int pixels) {
    return (int) Math.floor(Theme.units(pixels) / HEIGHT);
  }

  /** How high so many lanes are on the screen. */
  static int scaledHeight(int lanes) {
    return Theme.scaled(lanes * HEIGHT);
  }

  /** Draws the lane with its upper edge at {@code y}. */
  void paint(Graphics2D g, FaceTrack face, int y) {
    Span visible = visible(g.getClipBounds());
    paintSegments(g, face.machine(), visible, y + MACHINE_Y, MACHINE_HEIGHT, 0.5);
    paintSegments(g, face.analyst(), visible, y + ANALYST_Y, ANALYST_HEIGHT, 1);
    g.setColor(palette.accent());
    for (Span span : face.reviewed().within(visible).list()) {
      g.fill(bar(span, y + ANALYST_Y + ANALYST_HEIGHT + 3, 2));
    }
    paintNeutral(g, face.neutral().within(visible), y);
    paintExcluded(g, face.excluded().within(visible), y);
  }

  /** The time of what is to be painted. */
  private Span visible(@Nullable Rectangle clip) {
    long start = scale.micros(clip == null ? 0 : clip.x);
    long end = scale.micros(clip == null ? scale.width() : clip.x + clip.width);
    return new Span(start, Math.max(start + 1, end));
  }

  private void paintSegments(
      Graphics2D g, SegmentLane lane, Span visible, int y, int height, double strength) {
    double taken = Double.NEGATIVE_INFINITY;
    for (Segment segment : lane.within(visible)) {
      double start = Math.max(-ARC, scale.x(segment.startMicros()));
      double end = Math.min(scale.width() + ARC, scale.x(segment.endMicros()));
      double column = Math.floor(start);
      if (column >= taken || end - start >= 1) {
        paintSegment(g, segment, new Rectangle2D.Double(start, y, end - start, height), strength);
        taken = Math.max(column + 1, Math.floor(end));
      }
    }
  }

  private void paintSegment(Graphics2D g, Segment segment, Rectangle2D area, double strength) {
    Emotion label = segment.label();
    if (area.getWidth() < ARC) {
      g.setColor(mixed(label == null ? palette.quiet() : palette.of(label), strength));
      int x = (int) Math.floor(area.getX());
      int end = Math.max(x + 1, (int) Math.floor(area.getMaxX()));
      g.fillRect(x, (int) area.getY(), end - x, (int) area.getHeight());
      return;
    }
    double width = area.getWidth() - 1;
    RoundRectangle2D shape =
        new RoundRectangle2D.Double(area.getX(), area.getY(), width, area.getHeight(), ARC, ARC);
    g.setColor(label == null ? palette.track() : mixed(palette.of(label), strength));
    g.fill(shape);
    if (label == null) {
      g.setPaint(hatching);
      g.fill(shape);
    }
    if (area.getHeight() == ANALYST_HEIGHT && width > LEAST_WORD) {
      String text = words.of(label);
      paintText(g, text, area, label == null ? palette.text() : Palette.inkOn(palette.of(label)));
    }
  }

  /** The word, if there is room, at the left edge of what is visible of the segment. */
  private void paintText(Graphics2D g, String text, Rectangle2D area, Color colour) {
    g.setFont(Fonts.fitting(font, text));
    FontMetrics metrics = g.getFontMetrics();
    double left = Math.max(0, area.getX()) + 7;
    if (left + metrics.stringWidth(text) + 5 > area.getMaxX()) {
      return;
    }
    g.setColor(colour);
    g.drawString(text, (float) left, (float) (area.getCenterY() + 4));
  }

  private Color mixed(Color colour, double strength) {
    Color ground = palette.card();
    return new Color(
        mixed(colour.getRed(), ground.getRed(), strength),
        mixed(colour.getGreen(), ground.getGreen(), strength),
        mixed(colour.getBlue(), ground.getBlue(), strength));
  }

  private static int mixed(int a, int b, double share) {
    return (int) Math.round(a * share + b * (1 - share));
  }

  private Rectangle2D bar(Span span, double y, double height) {
    double start = scale.x(span.startMicros());
    return new Rectangle2D.Double(
        start, y, Math.max(1, scale.x(span.endMicros()) - start - 1), height);
  }

  private void paintNeutral(Graphics2D g, Spans spans, int y) {
    for (Span span : spans.list()) {
      Rectangle2D line = bar(span, y + 3, 3);
      g.setColor(palette.of(Emotion.NEUTRAL));
      g.fill(line);
    }
  }

  private void paintExcluded(Graphics2D g, Spans spans, int y) {
    for (Span span : spans.list()) {
      Rectangle2D area = bar(span, y + 1, HEIGHT - 4);
      Color ground = palette.card();
      g.setColor(new Color(ground.getRed(), ground.getGreen(), ground.getBlue(), 215));
      g.fill(area);
      g.setPaint(hatching);
      g.fill(area);
      g.setStroke(new BasicStroke(1));
      g.setColor(palette.quiet());
      g.draw(area);
    }
  }

  /** The frame around what is selected. */
  void paintSelection(Graphics2D g, Span span, int y) {
    Rectangle2D area = bar(span, y + ANALYST_Y - 2, ANALYST_HEIGHT + 4);
    g.setColor(palette.ground());
    g.setStroke(new BasicStroke(4.5f));
    g.draw(rounded(area));
    g.setColor(palette.text());
    g.setStroke(new BasicStroke(2));
    g.draw(rounded(area));
  }

  private static RoundRectangle2D rounded(Rectangle2D r) {
    return new RoundRectangle2D.Double(
        r.getX() - 1, r.getY(), r.getWidth() + 2, r.getHeight(), ARC + 2, ARC + 2);
  }
}
