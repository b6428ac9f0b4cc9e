package mien.ui.review;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import javax.swing.Scrollable;
import mien.render.Palette;
import mien.render.Words;
import mien.review.FaceTrack;
import mien.ui.Drawing;
import mien.ui.Theme;
import org.jspecify.annotations.Nullable;

/** The lanes of all faces over the time that the timeline shows. */
final class LanesView extends Drawing implements Scrollable {
  private static final long serialVersionUID = 1L;

  private final transient ReviewState state;
  private final transient TimelineModel timeline;
  private final transient Words words;
  private transient @Nullable FaceTrack preview;
  private int playheadX;
  private int chosen;

  LanesView(ReviewState state, TimelineModel timeline, Words words) {
    this.state = state;
    this.timeline = timeline;
    this.words = words;
    setOpaque(true);
    state.onChange(
        () -> {
          revalidate();
          repaint();
          showChosen();
        });
    state.onMove(this::movePlayhead);
    timeline.onChange(this::repaint);
    LaneMouse mouse = new LaneMouse(this, state, timeline);
    addMouseListener(mouse);
    addMouseMotionListener(mouse);
    addMouseWheelListener(mouse);
  }

  /** Shows this face as it would be while an edge is dragged; null ends that. */
  void preview(@Nullable FaceTrack face) {
    preview = face;
    repaint();
  }

  /** Scrolls to the lane of the face that was chosen last; what is chosen by mouse is there. */
  private void showChosen() {
    int face = state.selection().map(ReviewState.Selection::face).orElse(chosen);
    if (face != chosen) {
      chosen = face;
      int lane = state.project().faces().indexOf(state.project().face(face).orElse(null));
      scrollRectToVisible(
          new Rectangle(
              0, LanePainter.scaledHeight(lane), getWidth(), LanePainter.scaledHeight(1)));
    }
  }

  /** The face whose lane lies at the height on the screen. */
  Optional<FaceTrack> faceAt(int y) {
    int lane = LanePainter.laneAt(y);
    List<FaceTrack> faces = state.project().faces();
    return lane >= 0 && lane < faces.size() ? Optional.of(faces.get(lane)) : Optional.empty();
  }

  @Override
  protected void draw(Graphics2D g, Palette palette) {
    ground(g, palette);
    Rectangle clip = g.getClipBounds();
    LanePainter painter = new LanePainter(palette, words, timeline.scale());
    List<FaceTrack> faces = state.project().faces();
    int first = Math.max(0, clip.y / LanePainter.HEIGHT);
    int last = Math.min(faces.size(), (clip.y + clip.height) / LanePainter.HEIGHT + 1);
    for (int i = first; i < last; i++) {
      paintLane(g, palette, painter, faces.get(i), i * LanePainter.HEIGHT);
    }
    paintPlayhead(g, palette.accent());
  }

  private void paintLane(
      Graphics2D g, Palette palette, LanePainter painter, FaceTrack face, int y) {
    g.setColor(palette.card());
    g.fill(new Rectangle2D.Double(0, y, width(), LanePainter.HEIGHT - 2));
    FaceTrack shown = preview != null && preview.id() == face.id() ? preview : face;
    painter.paint(g, shown, y);
    if (shown == face) {
      state
          .selection()
          .filter(s -> s.face() == face.id())
          .ifPresent(s -> painter.paintSelection(g, s.span(), y));
    }
  }

  /**
   * Paints only where the playhead was and where it is: a video plays over thousands of segments.
   */
  private void movePlayhead() {
    repaintAt(playheadX);
    repaintAt(playheadX());
  }

  private void repaintAt(int x) {
    repaint(Theme.scaled(x - 3), 0, Theme.scaled(8), getHeight());
  }

  private int playheadX() {
    return (int) Math.round(timeline.scale().x(state.playhead()));
  }

  private void paintPlayhead(Graphics2D g, Color colour) {
    int x = playheadX();
    playheadX = x;
    g.setColor(new Color(0, 0, 0, 120));
    g.fill(new Rectangle2D.Double(x - 1, 0, 4, height()));
    g.setColor(colour);
    g.fill(new Rectangle2D.Double(x, 0, 2, height()));
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(0, LanePainter.scaledHeight(state.project().faces().size()));
  }

  @Override
  public Dimension getPreferredScrollableViewportSize() {
    return getPreferredSize();
  }

  @Override
  public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
    return LanePainter.scaledHeight(1);
  }

  @Override
  public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
    return visible.height;
  }

  @Override
  public boolean getScrollableTracksViewportWidth() {
    return true;
  }

  @Override
  public boolean getScrollableTracksViewportHeight() {
    return getParent() != null && getParent().getHeight() > getPreferredSize().height;
  }
}
