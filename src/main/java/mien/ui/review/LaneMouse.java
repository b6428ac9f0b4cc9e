package mien.ui.review;

import java.awt.Cursor;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import mien.core.Span;
import mien.review.Edit;
import mien.review.FaceTrack;
import mien.review.Project;
import mien.ui.Theme;
import org.jspecify.annotations.Nullable;

/**
 * The mouse in the lanes: a click selects a segment and shows its moment, a drag from an edge moves
 * it frame by frame, any other drag selects a stretch; the wheel zooms around the pointer, with
 * Shift it scrolls.
 */
final class LaneMouse extends MouseAdapter {
  private static final int GRIP = 5;
  private static final int DRAG = 4;
  private static final double ZOOM = 1.25;
  private static final int SCROLL = 90;

  private final LanesView view;
  private final ReviewState state;
  private final TimelineModel timeline;
  private @Nullable FaceTrack face;
  private OptionalLong edge = OptionalLong.empty();
  private int pressedX;
  private boolean dragging;

  LaneMouse(LanesView view, ReviewState state, TimelineModel timeline) {
    this.view = view;
    this.state = state;
    this.timeline = timeline;
  }

  @Override
  public void mousePressed(MouseEvent event) {
    face = view.faceAt(event.getY()).orElse(null);
    pressedX = event.getX();
    dragging = false;
    edge = edgeAt(event);
  }

  /** The edge of an analyst's segment under the pointer. */
  private OptionalLong edgeAt(MouseEvent event) {
    FaceTrack track = view.faceAt(event.getY()).orElse(null);
    double y = Theme.units(event.getY()) % LanePainter.HEIGHT - LanePainter.ANALYST_Y;
    if (track == null || y < 0 || y > LanePainter.ANALYST_HEIGHT) {
      return OptionalLong.empty();
    }
    long from = timeline.scale().micros(Theme.units(event.getX()) - GRIP);
    long to = Math.max(from + 1, timeline.scale().micros(Theme.units(event.getX()) + GRIP));
    long pointer = timeline.scale().micros(Theme.units(event.getX()));
    return track.analyst().within(new Span(Math.max(0, from - 1), to)).stream()
        .flatMapToLong(s -> LongStream.of(s.startMicros(), s.endMicros()))
        .filter(e -> e >= from && e <= to)
        .boxed()
        .min((a, b) -> Long.compare(Math.abs(a - pointer), Math.abs(b - pointer)))
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  @Override
  public void mouseDragged(MouseEvent event) {
    FaceTrack track = face;
    dragging |= Math.abs(event.getX() - pressedX) >= DRAG;
    if (track == null || !dragging) {
      return;
    }
    long to = frame(event.getX());
    if (edge.isPresent()) {
      Edit move = new Edit.MoveEdge(track.id(), edge.getAsLong(), to);
      view.preview(move.apply(state.project()).face(track.id()).orElse(null));
      state.moveTo(to);
    } else {
      long from = frame(pressedX);
      if (from != to) {
        state.select(track.id(), new Span(Math.min(from, to), Math.max(from, to)));
      }
    }
  }

  /** The start of the frame at a pixel of the screen, or the end of the video. */
  private long frame(int x) {
    Project project = state.project();
    long micros = timeline.scale().micros(Theme.units(x));
    return micros >= project.media().durationMicros()
        ? micros
        : state.rows().frameMicros(state.rows().frameAt(micros));
  }

  @Override
  public void mouseReleased(MouseEvent event) {
    FaceTrack track = face;
    face = null;
    view.preview(null);
    if (track == null) {
      return;
    }
    if (!dragging) {
      state.moveTo(timeline.scale().micros(Theme.units(event.getX())));
      state.selectAt(track.id(), state.playhead());
    } else if (edge.isPresent()) {
      state.apply(new Edit.MoveEdge(track.id(), edge.getAsLong(), frame(event.getX())));
    }
  }

  @Override
  public void mouseMoved(MouseEvent event) {
    int shape = edgeAt(event).isPresent() ? Cursor.E_RESIZE_CURSOR : Cursor.DEFAULT_CURSOR;
    view.setCursor(Cursor.getPredefinedCursor(shape));
  }

  @Override
  public void mouseWheelMoved(MouseWheelEvent event) {
    double turns = event.getPreciseWheelRotation();
    TimeScale scale = timeline.scale();
    timeline.show(
        event.isShiftDown()
            ? scale.scrolled(turns * SCROLL)
            : scale.zoomed(Math.pow(ZOOM, -turns), Theme.units(event.getX())));
  }
}
