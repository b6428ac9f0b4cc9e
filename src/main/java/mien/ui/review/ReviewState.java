package mien.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mien.core.Segment;
import mien.core.Span;
import mien.review.Edit;
import mien.review.FaceTrack;
import mien.review.History;
import mien.review.Project;
import mien.review.Rows;
import org.jspecify.annotations.Nullable;

/**
 * What the review window is about: the project with its history, the moment shown, and what is
 * selected. Every part of the window looks here and is told of changes. On the event thread.
 */
final class ReviewState {
  /**
   * A stretch of one face.
   *
   * @param drawn whether the analyst drew it; otherwise it is that of a segment, or of a gap
   */
  record Selection(int face, Span span, boolean drawn) {}

  private final History history;
  private final Rows rows;
  private final List<Runnable> onChange = new ArrayList<>();
  private final List<Runnable> onMove = new ArrayList<>();
  private @Nullable Selection selection;
  private long playhead;

  ReviewState(Project project, Rows rows) {
    this.history = new History(project);
    this.rows = rows;
    this.playhead = rows.frameMicros(0);
  }

  /** Calls back after the project or the selection changed. */
  void onChange(Runnable listener) {
    onChange.add(listener);
  }

  /** Calls back after another moment is to be shown. */
  void onMove(Runnable listener) {
    onMove.add(listener);
  }

  Project project() {
    return history.project();
  }

  History history() {
    return history;
  }

  Rows rows() {
    return rows;
  }

  /** The moment shown, µs. */
  long playhead() {
    return playhead;
  }

  /** The index of the frame shown. */
  int frame() {
    return rows.frameAt(playhead);
  }

  Optional<Selection> selection() {
    return Optional.ofNullable(selection);
  }

  /** The face that is selected; without a selection, the first. */
  Optional<FaceTrack> face() {
    return selection()
        .flatMap(s -> project().face(s.face()))
        .or(() -> project().faces().stream().findFirst());
  }

  /** The analyst's segment that is selected, if it is exactly one. */
  Optional<Segment> selectedSegment() {
    return selection()
        .flatMap(
            s ->
                face()
                    .flatMap(face -> face.analyst().at(s.span().startMicros()))
                    .filter(segment -> segment.span().equals(s.span())));
  }

  /** Selects a stretch that the analyst drew. */
  void select(int face, Span span) {
    select(new Selection(face, span, true));
  }

  private void select(Selection selected) {
    selection = selected;
    onChange.forEach(Runnable::run);
  }

  /** Selects the segment of this face at the moment, or the gap there. */
  void selectAt(int face, long micros) {
    project()
        .face(face)
        .ifPresent(track -> select(new Selection(face, spanAt(track, micros), false)));
  }

  private Span spanAt(FaceTrack track, long micros) {
    return track
        .analyst()
        .at(micros)
        .map(Segment::span)
        .orElseGet(
            () -> {
              long start = track.analyst().before(micros).map(Segment::endMicros).orElse(0L);
              long end =
                  track
                      .analyst()
                      .from(micros)
                      .map(Segment::startMicros)
                      .orElse(project().media().durationMicros());
              return new Span(start, Math.max(start + 1, end));
            });
  }

  void apply(Edit edit) {
    history.apply(edit);
    refreshSelection();
  }

  void undo() {
    history.undo();
    refreshSelection();
  }

  void redo() {
    history.redo();
    refreshSelection();
  }

  /** A face that is gone is no longer selected; a segment is followed when its edges move. */
  private void refreshSelection() {
    Selection before = selection;
    if (before != null) {
      long inside = before.span().startMicros() + before.span().durationMicros() / 2;
      selection =
          project()
              .face(before.face())
              .map(
                  track ->
                      before.drawn()
                          ? before
                          : new Selection(before.face(), spanAt(track, inside), false))
              .orElse(null);
    }
    onChange.forEach(Runnable::run);
  }

  void moveTo(long micros) {
    playhead = Math.max(0, Math.min(project().media().durationMicros(), micros));
    onMove.forEach(Runnable::run);
  }

  /** To another frame, {@code frames} later or, if negative, earlier. */
  void step(int frames) {
    moveTo(rows.frameMicros(Math.max(0, Math.min(rows.frames() - 1, frame() + frames))));
  }

  /** Selects at the moment shown in the face so many lanes below, or above if negative. */
  void choose(int lanes) {
    List<FaceTrack> faces = project().faces();
    int now = face().map(faces::indexOf).orElse(0);
    int wanted = Math.max(0, Math.min(faces.size() - 1, now + lanes));
    if (!faces.isEmpty()) {
      selectAt(faces.get(wanted).id(), playhead);
    }
  }

  /** Goes to the next segment of the face, for which {@code wanted} holds, and selects it. */
  void goToNext(Predicate<Segment> wanted) {
    face()
        .ifPresent(
            face ->
                goTo(
                    face,
                    face.analyst().segments().stream()
                        .filter(s -> s.startMicros() > playhead)
                        .filter(wanted)
                        .findFirst()));
  }

  /** Goes to the start of the last segment that begins before the moment shown. */
  void goToPrevious() {
    face()
        .ifPresent(
            face -> {
              Stream<Segment> earlier =
                  face.analyst().segments().stream().filter(s -> s.startMicros() < playhead);
              goTo(face, earlier.reduce((a, b) -> b));
            });
  }

  private void goTo(FaceTrack face, Optional<Segment> segment) {
    segment.ifPresent(
        s -> {
          moveTo(s.startMicros());
          select(new Selection(face.id(), s.span(), false));
        });
  }
}
