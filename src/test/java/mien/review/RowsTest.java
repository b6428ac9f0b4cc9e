package mien.review;

import static mien.core.Emotion.ANGER;
import static mien.core.Emotion.HAPPINESS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mien.core.EmotionScores;
import mien.core.Expression;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.Frame;
import mien.core.GreyImage;
import mien.core.Origin;
import mien.core.Span;
import mien.output.Provenance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Frames at 0, 100, 250 and 400 of 500 µs; track 1 is in the first three, track 2 in the last. */
class RowsTest {
  private static final EmotionScores SCORES = EmotionScores.of(0.25, 0, 0, 0.75, 0, 0, 0);
  private static final Expression HAPPY = new Expression(SCORES, SCORES, HAPPINESS, false);
  private final TrackRows one = new TrackRows(1);
  private final TrackRows two = new TrackRows(2);
  private Rows rows;

  private static Face face(int id, int x, @Nullable Expression said) {
    return new Face(id, new FaceBox(x, 1, 2, 3), 0.5, null, said);
  }

  @BeforeEach
  void fill() {
    one.add(0, face(1, 10, HAPPY));
    one.add(100, face(1, 11, HAPPY));
    one.add(250, face(1, 12, null));
    two.add(400, face(2, 20, HAPPY));
    rows =
        new Rows(
            new Provenance(
                1,
                "mien",
                new Provenance.Part("m", null),
                Map.of(),
                new Provenance.Part("s", null)),
            new Media("a.mp4", "ab", 500, 4),
            new long[] {0, 100, 250, 400},
            new long[] {1, 2, 3, 4},
            new long[] {7, 107, 257, 407},
            Map.of(2, two, 1, one),
            Map.of(3, List.of(new FaceBox(5, 6, 7, 8))),
            List.of());
  }

  @Test
  void knowsWhereSomethingWasLikeAFace() {
    assertThat(rows.doubtful(3)).containsExactly(new FaceBox(5, 6, 7, 8));
    assertThat(rows.doubtful(0)).isEmpty();
  }

  @Test
  void findsTheFirstFrameFromAMomentOn() {
    assertThat(rows.frameFrom(-5)).isZero();
    assertThat(rows.frameFrom(100)).isEqualTo(1);
    assertThat(rows.frameFrom(101)).isEqualTo(2);
    assertThat(rows.frameFrom(401)).isEqualTo(4);
  }

  private static FaceTrack person(int id, FaceTrack.Part... parts) {
    SegmentLane lane = new SegmentLane(List.of(Samples.segment(1, 0, 200, ANGER)));
    return new FaceTrack(id, null, List.of(parts), lane, lane, Spans.NONE, Spans.NONE, Spans.NONE);
  }

  private static FaceTrack.Part part(int track, long start, long end) {
    return new FaceTrack.Part(track, new Span(start, end));
  }

  private Project project(FaceTrack... faces) {
    return new Project(rows.media(), "a.rows.jsonl", List.of(faces));
  }

  @Test
  void tellsWhatWasShownWhen() {
    assertThat(rows.frameAt(-1)).isZero();
    assertThat(rows.frameAt(99)).isZero();
    assertThat(rows.frameAt(100)).isEqualTo(1);
    assertThat(rows.frameAt(1_000)).isEqualTo(3);
    assertThat(rows.isFrame(250)).isTrue();
    assertThat(rows.isFrame(251)).isFalse();
    assertThat(rows.framePts(2)).isEqualTo(257);
  }

  @Test
  void aTrackIsSeenToTheEndOfItsLastFrame() {
    assertThat(rows.seen(one)).isEqualTo(new Span(0, 400));
    assertThat(rows.seen(two)).isEqualTo(new Span(400, 500));
  }

  @Test
  void aPersonMayBeMadeOfPartsOfTracks() {
    FaceTrack person = person(5, part(1, 100, 200), part(9, 0, 500), part(2, 300, 500));

    assertThat(rows.machine(person, 0)).isEmpty();
    assertThat(rows.machine(person, 100)).contains(face(1, 11, HAPPY));
    assertThat(rows.machine(person, 150)).isEmpty();
    assertThat(rows.machine(person, 400)).contains(face(2, 20, HAPPY));
  }

  @Test
  void showsTheAnalystsLabelUnderThePersonsNumber() {
    Project project = project(person(5, part(1, 0, 400)));

    assertThat(rows.corrected(project, 1))
        .containsExactly(face(5, 11, new Expression(SCORES, SCORES, ANGER, false)));
    assertThat(rows.faces(1)).containsExactly(face(1, 11, HAPPY));
    assertThat(rows.corrected(project, 2)).containsExactly(face(5, 12, null));
    assertThat(rows.corrected(project, 3)).isEmpty();
  }

  @Test
  void whereTheAnalystHasNoSegmentThereIsNoLabel() {
    FaceTrack person = person(5, part(2, 0, 500));

    assertThat(rows.corrected(project(person), 3)).containsExactly(face(5, 20, null));
  }

  @Test
  void whoIsExcludedIsLeftOutAndStillKnown() {
    Project project =
        new Edit.Exclude(5, new Span(50, 150), true).apply(project(person(5, part(1, 0, 400))));

    assertThat(rows.corrected(project, 0)).hasSize(1);
    assertThat(rows.corrected(project, 1)).isEmpty();
    assertThat(rows.faces(1)).extracting(Face::id).contains(1);
    assertThat(rows.owners(project, rows.faces(1).get(0), 1)).containsExactly(5);
  }

  @Test
  void boxesAreShownInPixelsOfTheFrame() {
    Frame wide =
        new Frame(0, 0, 0, new GreyImage(8, 2, new byte[16]), null, new Origin(0, 0, 0, 0, 4, 4));

    assertThat(Rows.shown(List.of(face(1, 10, null)), wide))
        .extracting(Face::box)
        .containsExactly(new FaceBox(20, 0.5, 4, 1.5));
  }
}
