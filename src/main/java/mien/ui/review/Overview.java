package mien.ui.review;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import mien.core.Emotion;
import mien.core.Segment;
import mien.render.Palette;
import mien.review.FaceTrack;
import mien.review.Project;
import mien.ui.Drawing;
import mien.ui.Theme;
import org.jspecify.annotations.Nullable;

/**
 * The whole video in one line, a thin stripe a face, with the part that the lanes show; drag to
 * show another. The stripes are drawn once for each state of the project.
 */
final class Overview extends Drawing {
  private static final long serialVersionUID = 1L;
  private static final int HEIGHT = 30;

  private final transient ReviewState state;
  private final transient TimelineModel timeline;
  private transient @Nullable BufferedImage stripes;
  private transient @Nullable Project drawn;

  Overview(ReviewState state, TimelineModel timeline) {
    this.state = state;
    this.timeline = timeline;
    state.onChange(this::repaint);
    state.onMove(this::repaint);
    timeline.onChange(this::repaint);
    MouseAdapter drag =
        new MouseAdapter() {
          @Override
          public void mousePressed(MouseEvent event) {
            TimeScale scale = timeline.scale();
            double middle = whole().micros(Theme.units(event.getX()));
            timeline.show(scale.from(middle - scale.width() * scale.microsPerPixel() / 2));
          }

          @Override
          public void mouseDragged(MouseEvent event) {
            mousePressed(event);
          }
        };
    addMouseListener(drag);
    addMouseMotionListener(drag);
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(0, Theme.scaled(HEIGHT));
  }

  private TimeScale whole() {
    return TimeScale.all(state.project().media().durationMicros(), (int) width());
  }

  @Override
  protected void draw(Graphics2D g, Palette palette) {
    g.drawImage(stripes(palette), 0, 0, (int) width(), HEIGHT, null);
    TimeScale part = timeline.scale();
    TimeScale whole = whole();
    double left = part.startMicros() / whole.microsPerPixel();
    double right = part.endMicros() / whole.microsPerPixel();
    g.setColor(new Color(0, 0, 0, 130));
    g.fillRect(0, 0, (int) left, HEIGHT);
    g.fillRect((int) right, 0, (int) width(), HEIGHT);
    g.setColor(palette.quiet());
    g.setStroke(new BasicStroke(1.5f));
    g.draw(new RoundRectangle2D.Double(left + 1, 1, right - left - 2, HEIGHT - 2, 6, 6));
    g.setColor(palette.accent());
    g.fillRect((int) whole.x(state.playhead()), 0, 2, HEIGHT);
  }

  private BufferedImage stripes(Palette palette) {
    BufferedImage before = stripes;
    if (before != null && drawn == state.project() && before.getWidth() == (int) width()) {
      return before;
    }
    BufferedImage image =
        new BufferedImage(Math.max(1, (int) width()), HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(palette.card());
    g.fillRect(0, 0, image.getWidth(), HEIGHT);
    List<FaceTrack> faces = state.project().faces();
    double height = (HEIGHT - 8.0) / Math.max(1, faces.size());
    for (int i = 0; i < faces.size(); i++) {
      int y = (int) Math.round(4 + i * height);
      paintStripe(g, palette, faces.get(i), y, Math.max(1, (int) Math.round(height) - 1));
    }
    g.dispose();
    stripes = image;
    drawn = state.project();
    return image;
  }

  private void paintStripe(Graphics2D g, Palette palette, FaceTrack face, int y, int height) {
    TimeScale whole = whole();
    for (Segment segment : face.corrected()) {
      Emotion label = segment.label();
      int left = (int) whole.x(segment.startMicros());
      int right = (int) Math.ceil(whole.x(segment.endMicros()));
      g.setColor(label == null ? palette.track() : palette.of(label));
      g.fillRect(left, y, right - left, height);
    }
  }
}
