package mien.ui.review;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Path2D;
import mien.core.Marker;
import mien.render.Fonts;
import mien.render.Palette;
import mien.ui.Clock;
import mien.ui.Drawing;
import mien.ui.Theme;

/**
 * The times above the lanes, with what was marked while it was recorded; press or drag to show a
 * moment.
 */
final class Ruler extends Drawing {
  private static final long serialVersionUID = 1L;
  private static final int HEIGHT = 26;
  private static final int LEAST_GAP = 90;
  private static final int FLAG = 12;

  /** Distances between two numbers that read well, µs. */
  private static final long[] STEPS = {
    10_000,
    20_000,
    50_000,
    100_000,
    200_000,
    500_000,
    1_000_000,
    2_000_000,
    5_000_000,
    10_000_000,
    15_000_000,
    30_000_000,
    60_000_000,
    120_000_000,
    300_000_000,
    600_000_000,
    900_000_000,
    1_800_000_000,
    3_600_000_000L
  };

  private final transient ReviewState state;
  private final transient TimelineModel timeline;

  Ruler(ReviewState state, TimelineModel timeline) {
    this.state = state;
    this.timeline = timeline;
    state.onMove(this::repaint);
    timeline.onChange(this::repaint);
    MouseAdapter scrub =
        new MouseAdapter() {
          @Override
          public void mousePressed(MouseEvent event) {
            state.moveTo(timeline.scale().micros(Theme.units(event.getX())));
          }

          @Override
          public void mouseDragged(MouseEvent event) {
            mousePressed(event);
          }
        };
    addMouseListener(scrub);
    addMouseMotionListener(scrub);
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(0, Theme.scaled(HEIGHT));
  }

  /** The least distance of numbers for which they do not touch. */
  static long step(TimeScale scale) {
    for (long step : STEPS) {
      if (step / scale.microsPerPixel() >= LEAST_GAP) {
        return step;
      }
    }
    return STEPS[STEPS.length - 1];
  }

  @Override
  protected void draw(Graphics2D g, Palette palette) {
    ground(g, palette);
    TimeScale scale = timeline.scale();
    long step = step(scale);
    g.setFont(Fonts.regular(11));
    long first = scale.micros(-LEAST_GAP) / step * step;
    for (long t = first; t <= scale.micros(scale.width()); t += step) {
      float x = (float) scale.x(t);
      g.setColor(palette.track());
      g.fillRect(Math.round(x), 12, 1, HEIGHT - 12);
      for (int i = 1; i < 5; i++) {
        g.fillRect((int) Math.round(scale.x(t + step * i / 5)), HEIGHT - 5, 1, 5);
      }
      g.setColor(palette.quiet());
      g.drawString(step < 1_000_000 ? Clock.exact(t) : Clock.whole(t), x + 5, 16);
    }
    state.rows().markers().forEach(marker -> paintMark(g, palette, marker, scale));
    paintHandle(g, palette, scale.x(state.playhead()) + 1);
  }

  /** A flag with the number of the key that was pressed. */
  private static void paintMark(Graphics2D g, Palette palette, Marker marker, TimeScale scale) {
    int x = (int) Math.round(scale.x(marker.micros()));
    g.setColor(palette.text());
    g.fillRect(x, 0, 1, HEIGHT);
    g.fillRect(x, 0, FLAG, FLAG);
    g.setColor(palette.ground());
    g.setFont(Fonts.strong(9));
    g.drawString(Integer.toString(marker.number()), x + 4, FLAG - 3);
  }

  private static void paintHandle(Graphics2D g, Palette palette, double x) {
    Path2D handle = new Path2D.Double();
    handle.moveTo(x - 6, HEIGHT - 12);
    handle.lineTo(x + 6, HEIGHT - 12);
    handle.lineTo(x + 6, HEIGHT - 6);
    handle.lineTo(x, HEIGHT);
    handle.lineTo(x - 6, HEIGHT - 6);
    handle.closePath();
    g.setColor(palette.accent());
    g.fill(handle);
  }
}
