package mien.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.IntFunction;
import mien.render.Timeline.Run;
import mien.render.Timeline.Sample;

/**
 * Draws a {@link Timeline} as a strip: now is at the right, the colour is the label's, the height
 * its probability; pale is uncertain, empty is a time without this face.
 */
public final class TimelinePainter {
  private static final double UNCERTAIN_ALPHA = 0.35;

  private final Palette palette;
  private final Words words;

  public TimelinePainter(Palette palette, Words words) {
    this.palette = palette;
    this.words = words;
  }

  /**
   * @param nowMicros the media time at the right edge
   * @param size text size
   */
  public void paint(
      Graphics2D surface, Rectangle2D area, double size, Timeline timeline, long nowMicros) {
    Graphics2D g = (Graphics2D) surface.create();
    try {
      Quality.smooth(g);
      g.clip(area);
      g.setColor(palette.track());
      g.fill(new Rectangle2D.Double(area.getX(), area.getMaxY() - 1, area.getWidth(), 1));
      for (Run run : timeline.runs()) {
        paintRun(g, area, size, run, nowMicros);
      }
    } finally {
      g.dispose();
    }
  }

  /** Draws another face's past as a thin lane: colours alone. */
  public void paintLane(Graphics2D surface, Rectangle2D area, Timeline timeline, long nowMicros) {
    Graphics2D g = (Graphics2D) surface.create();
    try {
      g.clip(area);
      for (Run run : timeline.runs()) {
        double start = x(area, run.startMicros(), nowMicros);
        double end = Math.max(start + 1, x(area, run.endMicros(), nowMicros));
        g.setColor(colour(run));
        g.fill(new Rectangle2D.Double(start, area.getY(), end - start, area.getHeight()));
      }
    } finally {
      g.dispose();
    }
  }

  /**
   * Draws a line every ten seconds and says how long ago that is.
   *
   * @param area of all lanes
   * @param baseline of the words
   * @param now the word for now
   * @param ago says how many seconds ago
   */
  public void paintAxis(
      Graphics2D g,
      Rectangle2D area,
      double size,
      double baseline,
      String now,
      IntFunction<String> ago) {
    Lettering letters = Lettering.regular(size);
    for (int tens = 0; tens <= 3; tens++) {
      double x = area.getX() + area.getWidth() * tens / 3;
      g.setColor(palette.track());
      g.fill(
          new Rectangle2D.Double(
              Math.min(x, area.getMaxX() - 1), area.getY(), 1, area.getHeight()));
      String word = tens == 3 ? now : ago.apply(30 - 10 * tens);
      double width = letters.width(g, word);
      double left = Math.max(area.getX(), Math.min(x - width / 2, area.getMaxX() - width));
      g.setColor(palette.quiet());
      letters.draw(g, word, left, baseline);
    }
  }

  private Color colour(Run run) {
    Color colour = palette.of(run.label());
    return run.uncertain() ? Palette.faded(colour, UNCERTAIN_ALPHA) : colour;
  }

  private void paintRun(Graphics2D g, Rectangle2D area, double size, Run run, long now) {
    Path2D outline = outline(area, run, now);
    g.setColor(colour(run));
    g.fill(outline);
    Color edge = palette.edge(run.label());
    if (!run.uncertain() && !edge.equals(palette.of(run.label()))) {
      g.setColor(edge);
      g.draw(outline);
    }
    String name = words.of(run.uncertain() ? null : run.label());
    double start = Math.max(area.getX(), x(area, run.startMicros(), now));
    double room = x(area, run.endMicros(), now) - start;
    Lettering letters = Lettering.strong(size);
    if (letters.width(g, name) + size < room) {
      g.setColor(run.uncertain() ? palette.text() : Palette.inkOn(colour(run)));
      letters.draw(g, name, start + size / 2, area.getMaxY() - size * 0.6);
    }
  }

  private static Path2D outline(Rectangle2D area, Run run, long now) {
    List<Sample> samples = run.samples();
    Path2D path = new Path2D.Double();
    path.moveTo(x(area, run.startMicros(), now), area.getMaxY());
    for (Sample sample : samples) {
      path.lineTo(x(area, sample.micros(), now), y(area, sample.probability()));
    }
    double end = Math.max(x(area, run.endMicros(), now), x(area, run.startMicros(), now) + 1);
    path.lineTo(end, y(area, samples.get(samples.size() - 1).probability()));
    path.lineTo(end, area.getMaxY());
    path.closePath();
    return path;
  }

  private static double x(Rectangle2D area, long micros, long now) {
    return area.getMaxX() - area.getWidth() * (now - micros) / Timeline.SPAN_MICROS;
  }

  private static double y(Rectangle2D area, double probability) {
    return area.getMaxY() - area.getHeight() * probability;
  }
}
