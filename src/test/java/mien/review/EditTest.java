package mien.review;

import static mien.core.Emotion.ANGER;
import static mien.core.Emotion.HAPPINESS;
import static mien.core.Emotion.NEUTRAL;
import static mien.core.Emotion.SADNESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
