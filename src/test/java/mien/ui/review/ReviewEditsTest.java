package mien.ui.review;

import static mien.core.Emotion.HAPPINESS;
import static mien.core.Emotion.SADNESS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import mien.core.Emotion;
import mien.core.Segment;
import mien.core.Span;
import mien.review.FaceTrack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewEditsTest {
  @TempDir Path folder;
  private ReviewState state;
  private ReviewEdits edits;

  @BeforeEach
  void aVideo() throws Exception {
    SyntheticReview drawn = new SyntheticReview(folder, 64, 48, 2, 12);
    state = new ReviewState(drawn.project(), drawn.rows());
    edits = new ReviewEdits(state);
  }

  private FaceTrack face(int id) {
    return state.project().face(id).orElseThrow();
  }

  private List<Segment> segments() {
    return face(1).analyst().segments();
  }

  @Test
  void withoutASelectionTheSegmentShownIsMeant() {
    state.moveTo(segments().get(2).startMicros() + 1);
    edits.label(SADNESS);
    assertThat(segments().get(2).label()).isEqualTo(SADNESS);
    assertThat(state.selectedSegment()).contains(segments().get(2));
  }

  @Test
  void confirmingGoesOnToTheNextSegment() {
    edits.confirm();
    assertThat(face(1).reviewed().list()).containsExactly(segments().get(0).span());
    assertThat(state.selectedSegment()).contains(segments().get(1));
    assertThat(state.playhead()).isEqualTo(segments().get(1).startMicros());
  }

  @Test
  void splittingCutsAtTheFrameAndMergingTakesItBack() {
    List<Segment> before = segments();
    long middle = before.get(1).startMicros() + 500_000;
    state.moveTo(middle);
    state.selectAt(1, middle);
    edits.split();
    long cut = state.rows().frameMicros(state.rows().frameAt(middle));
    assertThat(segments()).extracting(Segment::startMicros).contains(cut);
    state.selectAt(1, before.get(1).startMicros());
    edits.merge();
    assertThat(segments()).isEqualTo(before);
  }

  @Test
  void excludingAndNeutralAreTakenBackByTheSameKey() {
    state.select(1, new Span(100_000, 900_000));
    edits.exclude();
    edits.markNeutral();
    assertThat(face(1).excluded().durationMicros()).isEqualTo(800_000);
    assertThat(face(1).neutral().durationMicros()).isEqualTo(800_000);
    edits.exclude();
    edits.markNeutral();
    assertThat(face(1).excluded().isEmpty()).isTrue();
    assertThat(face(1).neutral().isEmpty()).isTrue();
  }

  @Test
  void aDrawnStretchStaysSelected() {
    Span drawn = new Span(100_000, 200_000);
    state.select(1, drawn);
    edits.exclude();
    assertThat(state.selection().orElseThrow().span()).isEqualTo(drawn);
    edits.exclude();
    assertThat(face(1).excluded().isEmpty()).isTrue();
  }

  @Test
  void aSplitPersonGetsANumberOfTheirOwn() {
    state.moveTo(3_000_000);
    edits.splitFace();
    assertThat(state.project().faces()).extracting(FaceTrack::id).containsExactly(1, 2, 9, 10);
    assertThat(face(10).seen().startMicros()).isEqualTo(state.rows().frameMicros(state.frame()));
  }

  @Test
  void undoKeepsTheSelectionOnWhatIsThere() {
    state.selectAt(1, 0);
    edits.label(HAPPINESS);
    state.undo();
    assertThat(state.selectedSegment()).contains(segments().get(0));
    Emotion label = segments().get(0).label();
    state.redo();
    assertThat(segments().get(0).label()).isEqualTo(HAPPINESS).isNotEqualTo(label);
  }

  @Test
  void jumpsToChangesAndToWhatIsUncertain() {
    state.goToNext(segment -> true);
    assertThat(state.playhead()).isEqualTo(segments().get(1).startMicros());
    state.goToNext(segment -> segment.label() == null);
    assertThat(state.selectedSegment().orElseThrow().label()).isNull();
    state.goToPrevious();
    assertThat(state.playhead()).isEqualTo(segments().get(1).startMicros());
  }
}
