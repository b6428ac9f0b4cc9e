package mien.review;

import static mien.core.Emotion.ANGER;
import static mien.core.Emotion.FEAR;
import static mien.core.Emotion.HAPPINESS;
import static mien.core.Emotion.NEUTRAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import mien.core.Emotion;
import mien.core.Segment;
import mien.core.Span;
import org.junit.jupiter.api.Test;

class SegmentLaneTest {
  private static final Segment A = segment(0, 10_000, ANGER);
  private static final Segment B = segment(10_000, 30_000, HAPPINESS);
  private static final Segment C = segment(50_000, 60_000, NEUTRAL);
  private final SegmentLane lane = new SegmentLane(List.of(A, B, C));

  private static Segment segment(long start, long end, Emotion label) {
    return new Segment(1, start, end, label, 0.5);
  }

  @Test
  void findsWhatHoldsAMomentAndWhatLiesAround() {
    assertThat(lane.at(9_999)).contains(A);
    assertThat(lane.at(10_000)).contains(B);
    assertThat(lane.at(40_000)).isEmpty();
    assertThat(lane.from(10_001)).contains(C);
    assertThat(lane.before(40_000)).contains(B);
    assertThat(lane.before(9_999)).isEmpty();
    assertThat(lane.within(new Span(10_000, 50_000))).containsExactly(B);
    assertThat(lane.within(new Span(9_999, 50_001))).containsExactly(A, B, C);
  }

  @Test
  void aNewSegmentTakesThePlaceOfWhatWasThere() {
    assertThat(lane.with(segment(5_000, 55_000, FEAR)).segments())
        .containsExactly(
            segment(0, 5_000, ANGER),
            segment(5_000, 55_000, FEAR),
            segment(55_000, 60_000, NEUTRAL));
  }

  @Test
  void splittingKeepsTheLabelOnBothSides() {
    assertThat(lane.splitAt(20_000).segments())
        .containsExactly(
            A, segment(10_000, 20_000, HAPPINESS), segment(20_000, 30_000, HAPPINESS), C);
    assertThat(lane.splitAt(10_000)).isEqualTo(lane);
    assertThat(lane.splitAt(40_000)).isEqualTo(lane);
  }

  @Test
  void aSharedEdgeMovesBothSegments() {
    assertThat(lane.withEdgeMoved(10_000, 20_000).segments())
        .containsExactly(A.chosenOver(0, 20_000), B.chosenOver(20_000, 30_000), C);
  }

  @Test
  void anEdgeStopsBeforeASegmentVanishes() {
    assertThat(lane.nearestEdge(10_000, 90_000, 100_000)).isEqualTo(29_000);
    assertThat(lane.nearestEdge(10_000, -5, 100_000)).isEqualTo(1_000);
    assertThat(lane.nearestEdge(30_000, 90_000, 100_000)).isEqualTo(50_000);
    assertThat(lane.nearestEdge(60_000, 90_000, 80_000)).isEqualTo(80_000);
    assertThat(lane.nearestEdge(50_000, 0, 100_000)).isEqualTo(30_000);
    assertThatThrownBy(() -> lane.nearestEdge(11_000, 12_000, 100_000))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void fillsItsGapsFromAnotherLane() {
    SegmentLane other = new SegmentLane(List.of(segment(20_000, 70_000, FEAR)));
    assertThat(lane.filledFrom(other).segments())
        .containsExactly(A, B, segment(30_000, 50_000, FEAR), C, segment(60_000, 70_000, FEAR));
  }

  @Test
  void coversWhatItsSegmentsHold() {
    assertThat(lane.covered()).isEqualTo(Spans.of(new Span(0, 30_000), new Span(50_000, 60_000)));
  }

  @Test
  void segmentsMayNotOverlap() {
    assertThatThrownBy(() -> new SegmentLane(List.of(B, A)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
