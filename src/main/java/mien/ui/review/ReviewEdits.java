package mien.ui.review;

import java.util.Optional;
import java.util.function.Function;
import mien.core.Emotion;
import mien.core.Segment;
import mien.core.Span;
import mien.review.Edit;
import mien.review.FaceTrack;
import mien.review.Spans;
import mien.ui.review.ReviewState.Selection;
import org.jspecify.annotations.Nullable;

/**
 * What keys and buttons do to what is selected; without a selection, to the segment of the first
 * face that is shown.
 */
final class ReviewEdits {
  private final ReviewState state;

  ReviewEdits(ReviewState state) {
    this.state = state;
  }

  private Optional<Selection> target() {
    if (state.selection().isEmpty()) {
      state.face().ifPresent(face -> state.selectAt(face.id(), state.playhead()));
    }
    return state.selection();
  }

  private void edit(Function<Selection, Edit> edit) {
    target().map(edit).ifPresent(state::apply);
  }

  /** Labels what is selected; null says uncertain. */
  void label(@Nullable Emotion label) {
    edit(target -> new Edit.Label(target.face(), target.span(), label));
  }

  /** Agrees with what is selected and goes on to the next segment. */
  void confirm() {
    edit(target -> new Edit.Confirm(target.face(), target.span()));
    state
        .selection()
        .ifPresent(
            done ->
                state
                    .face()
                    .flatMap(face -> face.analyst().from(done.span().endMicros()))
                    .ifPresent(
                        next -> {
                          state.moveTo(next.startMicros());
                          state.selectAt(done.face(), next.startMicros());
                        }));
  }

  /** Splits the segment of the selected face at the frame shown. */
  void split() {
    edit(target -> new Edit.SplitSegment(target.face(), frameStart()));
    state.selection().ifPresent(s -> state.selectAt(s.face(), frameStart()));
  }

  void merge() {
    if (target().isPresent() && state.selectedSegment().isPresent()) {
      Segment first = state.selectedSegment().get();
      edit(target -> new Edit.MergeWithNext(target.face(), first.startMicros()));
      state.selection().ifPresent(s -> state.selectAt(s.face(), first.startMicros()));
    }
  }

  void delete() {
    edit(target -> new Edit.Delete(target.face(), target.span()));
  }

  /** Excludes what is selected, or includes it again. */
  void exclude() {
    edit(
        target ->
            new Edit.Exclude(target.face(), target.span(), !covers(FaceTrack::excluded, target)));
  }

  /** Marks what is selected as neutral, or takes that back. */
  void markNeutral() {
    edit(
        target ->
            new Edit.MarkNeutral(
                target.face(), target.span(), !covers(FaceTrack::neutral, target)));
  }

  private boolean covers(Function<FaceTrack, Spans> spans, Selection target) {
    Span span = target.span();
    return state
        .project()
        .face(target.face())
        .map(face -> spans.apply(face).within(span).durationMicros() == span.durationMicros())
        .orElse(false);
  }

  /** Makes another person of the selected face, from the frame shown on. */
  void splitFace() {
    edit(target -> new Edit.SplitFace(target.face(), frameStart()));
  }

  private long frameStart() {
    return state.rows().frameMicros(state.frame());
  }
}
