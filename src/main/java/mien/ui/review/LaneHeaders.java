package mien.ui.review;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.function.IntConsumer;
import mien.render.Fonts;
import mien.render.Palette;
import mien.review.FaceTrack;
import mien.ui.Drawing;
import mien.ui.Texts;
import mien.ui.Theme;

/** The faces' names beside their lanes; a double click names one. */
final class LaneHeaders extends Drawing {
  private static final long serialVersionUID = 1L;
  private static final int WIDTH = 150;

  private final transient ReviewState state;
  private final transient Texts texts;

  LaneHeaders(ReviewState state, Texts texts, IntConsumer onName) {
    getAccessibleContext().setAccessibleName(texts.get("lanes.faces"));
    this.state = state;
    this.texts = texts;
    state.onChange(
        () -> {
          revalidate();
          repaint();
        });
    addMouseListener(
        new MouseAdapter() {
          @Override
          public void mousePressed(MouseEvent event) {
            int lane = LanePainter.laneAt(event.getY());
            List<FaceTrack> faces = state.project().faces();
            if (lane < faces.size()) {
              int id = faces.get(lane).id();
              state.selectAt(id, state.playhead());
              if (event.getClickCount() == 2) {
                onName.accept(id);
              }
            }
          }
        });
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(
        Theme.scaled(WIDTH), LanePainter.scaledHeight(state.project().faces().size()));
  }

  @Override
  protected void draw(Graphics2D g, Palette palette) {
    ground(g, palette);
    int y = 0;
    int active = state.face().map(FaceTrack::id).orElse(0);
    for (FaceTrack face : state.project().faces()) {
      paintHeader(g, palette, face, y, face.id() == active);
      y += LanePainter.HEIGHT;
    }
  }

  private void paintHeader(Graphics2D g, Palette palette, FaceTrack face, int y, boolean active) {
    g.setColor(active ? palette.track() : palette.card());
    g.fill(new Rectangle2D.Double(0, y, width(), LanePainter.HEIGHT - 2));
    g.setColor(Palette.ofTrack(face.id()));
    if (active) {
      g.fillRect(0, y, 5, LanePainter.HEIGHT - 2);
    }
    int name = y + LanePainter.ANALYST_Y + LanePainter.ANALYST_HEIGHT / 2 + 5;
    g.fill(new RoundRectangle2D.Double(12, name - 10, 11, 11, 5, 5));
    g.setColor(palette.quiet());
    g.setFont(Fonts.regular(11));
    write(g, texts.get("lane.machine"), 30, y + LanePainter.MACHINE_Y + 10);
    g.setColor(palette.text());
    g.setFont(Fonts.strong(13));
    write(g, clipped(g, Titles.of(face, texts), WIDTH - 40), 30, name);
  }
}
