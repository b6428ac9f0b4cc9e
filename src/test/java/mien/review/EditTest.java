package mien.review;

import static mien.core.Emotion.ANGER;
import static mien.core.Emotion.HAPPINESS;
import static mien.core.Emotion.NEUTRAL;
import static mien.core.Emotion.SADNESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import mien.core.Segment;
import mien.core.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EditTest {
  private final Project project = Samples.project();

  private static Span span(long startMillis, long endMillis) {
    return new Span(startMillis * 1000, endMillis * 1000);
  }

  private FaceTrack after(int face, Edit edit) {
    return edit.apply(project).required(face);
  }

  @Test
  void aLabelTakesItsStretchAndMarksItReviewed() {
    FaceTrack face = after(1, new Edit.Label(1, span(1000, 3000), SADNESS));
    assertThat(face.analyst().segments())
        .extracting(Segment::label)
        .containsExactly(NEUTRAL, SADNESS, HAPPINESS, null);
    assertThat(face.analyst().at(1_000_000).orElseThrow().score()).isNaN();
    assertThat(face.reviewed()).isEqualTo(Spans.of(span(1000, 3000)));
  }

  @ParameterizedTest
  @MethodSource("mien.review.Samples#everyEdit")
  void theMachinesLabelsStay(Edit edit) {
    Project edited = edit.apply(project);
    assertThat(edited).isNotEqualTo(project);
    for (FaceTrack face : project.faces()) {
      for (Segment said : face.machine().segments()) {
        long last = said.endMicros() - 1;
        assertThat(
                edited.faces().stream()
                    .flatMap(f -> f.machine().at(last).stream())
                    .filter(s -> s.face() == said.face())
                    .map(Segment::label))
            .as("what the machine said of track %d at %d µs", said.face(), last)
            .first()
            .isEqualTo(said.label());
      }
    }
  }

  @Test
  void aMovedEdgeJudgesBothSegments() {
    FaceTrack face = after(1, new Edit.MoveEdge(1, 2_000_000, 2_500_000));
    assertThat(face.analyst().at(2_400_000).orElseThrow().label()).isEqualTo(NEUTRAL);
    assertThat(face.reviewed()).isEqualTo(Spans.of(span(0, 4000)));
  }

  /** Else its label would be gone, and yet count as not judged. */
  @Test
  void aFreeEdgeMovedInwardJudgesWhatItGivesUp() {
    FaceTrack atTheEnd = after(1, new Edit.MoveEdge(1, 5_000_000, 4_400_000));
    assertThat(atTheEnd.analyst().at(4_500_000)).isEmpty();
    assertThat(atTheEnd.reviewed()).isEqualTo(Spans.of(span(4000, 5000)));
    FaceTrack atTheStart = after(2, new Edit.MoveEdge(2, 6_000_000, 7_000_000));
    assertThat(atTheStart.reviewed()).isEqualTo(Spans.of(span(6000, 9000)));
  }

  @Test
  void mergingTakesTheFirstLabel() {
    FaceTrack face = after(1, new Edit.MergeWithNext(1, 100));
    assertThat(face.analyst().segments()).hasSize(2);
    assertThat(face.analyst().at(3_999_999).orElseThrow().label()).isEqualTo(NEUTRAL);
    assertThat(new Edit.MergeWithNext(1, 4_500_000).apply(project)).isEqualTo(project);
  }

  /** It was the mean over a stretch that is no longer the segment's. */
  @Test
  void theMachinesScoreGoesWhereAPersonChoseTheStretch() {
    FaceTrack merged = after(1, new Edit.MergeWithNext(1, 100));
    assertThat(merged.analyst().at(100).orElseThrow().score()).isNaN();
    FaceTrack moved = after(1, new Edit.MoveEdge(1, 2_000_000, 2_500_000));
    assertThat(moved.analyst().segments())
        .extracting(Segment::score)
        .containsExactly(Double.NaN, Double.NaN, 0.5);
    assertThat(after(1, new Edit.MoveEdge(1, 2_000_000, 2_000_000)).analyst())
        .isEqualTo(project.required(1).analyst());
    Project split = new Edit.SplitSegment(1, 1_000_000).apply(project);
    assertThat(new Edit.MergeWithNext(1, 0).apply(split).required(1).analyst())
        .as("what was cut and put together again")
        .isEqualTo(project.required(1).analyst());
  }

  @Test
  void whatIsDeletedOrExcludedIsNotExported() {
    assertThat(after(1, new Edit.Delete(1, span(0, 3000))).corrected())
        .extracting(Segment::startMicros)
        .containsExactly(3_000_000L, 4_000_000L);
    Project excluded = new Edit.Exclude(1, span(0, 3000), true).apply(project);
    assertThat(excluded.required(1).corrected())
        .extracting(Segment::startMicros)
        .containsExactly(3_000_000L, 4_000_000L);
    assertThat(new Edit.Exclude(1, span(0, 3000), false).apply(excluded)).isEqualTo(project);
  }

  @Test
  void twoFacesBecomeOnePerson() {
    Project merged = new Edit.MergeFaces(1, 2).apply(project);
    assertThat(merged.faces()).hasSize(1);
    FaceTrack face = merged.required(1);
    assertThat(face.parts()).extracting(FaceTrack.Part::track).containsExactly(1, 2);
    assertThat(face.analyst().at(7_000_000).orElseThrow().label()).isEqualTo(ANGER);
    assertThat(face.corrected()).extracting(Segment::face).containsOnly(1);
    assertThatThrownBy(() -> new Edit.MergeFaces(1, 2).apply(merged))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** A ghost beside a real face, from 1 s to 3 s and once more from 6 s to 9 s. */
  private Project withAGhost() {
    FaceTrack ghost =
        FaceTrack.of(
            3,
            span(1000, 9000),
            List.of(
                Samples.segment(3, 1_000_000, 3_000_000, ANGER),
                Samples.segment(3, 6_000_000, 9_000_000, ANGER)));
    return project.with(ghost);
  }

  private static FaceTrack merged(Project project, Edit before) {
    return new Edit.MergeFaces(1, 3).apply(before.apply(project)).required(1);
  }

  @Test
  void whatWasJudgedOfAGhostIsNotJudgedOfTheFaceThatTakesIt() {
    FaceTrack face = merged(withAGhost(), new Edit.Label(3, span(1000, 9000), HAPPINESS));
    assertThat(face.analyst().at(1_500_000).orElseThrow().label()).isEqualTo(NEUTRAL);
    assertThat(face.analyst().at(7_000_000).orElseThrow().label()).isEqualTo(HAPPINESS);
    assertThat(face.reviewed()).isEqualTo(Spans.of(span(5000, 9000)));
    Agreement agreement = Agreement.of(List.of(face));
    assertThat(agreement.totalMicros()).isEqualTo(3_000_000);
    assertThat(agreement.observed()).hasValue(0);
  }

  @Test
  void aGhostThatIsLeftOutTakesNothingOfTheFaceWithIt() {
    FaceTrack face = merged(withAGhost(), new Edit.Exclude(3, span(0, 10_000), true));
    assertThat(face.corrected()).hasSize(3);
    assertThat(face.excluded()).isEqualTo(Spans.of(span(5000, 10_000)));
    FaceTrack neutral = merged(withAGhost(), new Edit.MarkNeutral(3, span(1000, 3000), true));
    assertThat(neutral.neutral()).isEqualTo(Spans.NONE);
  }

  @Test
  void whatWasJudgedWhereThereWasNothingIsNotJudgedOfWhatComesThere() {
    FaceTrack face = merged(withAGhost(), new Edit.Confirm(1, span(0, 10_000)));
    assertThat(face.reviewed()).isEqualTo(Spans.of(span(0, 6000), span(9000, 10_000)));
  }

  @Test
  void splittingKeepsWhatWasSaidOutsideOfWhatIsSeen() {
    Project outside =
        Stream.<Edit>of(
                new Edit.Label(2, span(4000, 5000), SADNESS),
                new Edit.Exclude(2, span(9500, 10_000), true))
            .reduce(project, (p, edit) -> edit.apply(p), (a, b) -> b);
    Project split = new Edit.SplitFace(2, 7_000_000).apply(outside);
    assertThat(split.required(2).analyst().at(4_500_000).orElseThrow().label()).isEqualTo(SADNESS);
    assertThat(split.required(2).reviewed()).isEqualTo(Spans.of(span(4000, 5000)));
    assertThat(split.required(3).excluded()).isEqualTo(Spans.of(span(9500, 10_000)));
  }

  @Test
  void oneFaceBecomesTwoPeople() {
    Project split = new Edit.SplitFace(1, 3_000_000).apply(project);
    assertThat(split.faces()).extracting(FaceTrack::id).containsExactly(1, 2, 3);
    assertThat(split.required(1).seen()).isEqualTo(span(0, 3000));
    assertThat(split.required(3).seen()).isEqualTo(span(3000, 10_000));
    assertThat(split.required(3).analyst().segments())
        .extracting(Segment::label)
        .containsExactly(HAPPINESS, null);
    assertThat(new Edit.MergeFaces(1, 3).apply(split).required(1).seen())
        .isEqualTo(project.required(1).seen());
  }

  @Test
  void aNameIsGivenAndTakenAway() {
    assertThat(after(1, new Edit.Name(1, "Anna")).name()).isEqualTo("Anna");
    assertThat(after(1, new Edit.Name(1, null)).name()).isNull();
  }
}
