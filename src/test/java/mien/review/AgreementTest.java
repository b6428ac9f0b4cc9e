package mien.review;

import static mien.core.Emotion.ANGER;
import static mien.core.Emotion.HAPPINESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import mien.core.Span;
import org.junit.jupiter.api.Test;

class AgreementTest {

  private static FaceTrack face(SegmentLane machine, SegmentLane analyst, Spans reviewed) {
    return FaceTrack.of(1, new Span(0, 100_000), machine.segments()).withAnalyst(analyst, reviewed);
  }

  /** Cohen's worked case in time: 20/5/10/15 of 50 gives p_o 0.7, p_e 0.5, kappa 0.4. */
  @Test
  void kappaOfATextbookTable() {
    SegmentLane machine =
        new SegmentLane(
            List.of(Samples.segment(1, 0, 25, HAPPINESS), Samples.segment(1, 25, 50, ANGER)));
    SegmentLane analyst =
        new SegmentLane(
            List.of(
                Samples.segment(1, 0, 20, HAPPINESS),
                Samples.segment(1, 20, 25, ANGER),
                Samples.segment(1, 25, 35, HAPPINESS),
                Samples.segment(1, 35, 50, ANGER)));
    Agreement agreement = Agreement.of(List.of(face(machine, analyst, Spans.of(new Span(0, 50)))));

    assertThat(agreement.totalMicros()).isEqualTo(50);
    assertThat(agreement.observed()).hasValueCloseTo(0.7, within(1e-12));
    assertThat(agreement.kappa()).hasValueCloseTo(0.4, within(1e-12));
    assertThat(agreement.micros().get(ANGER.ordinal()).get(HAPPINESS.ordinal())).isEqualTo(10);
  }

  @Test
  void whatNobodyHasReviewedDoesNotCount() {
    Project project = Samples.project();
    assertThat(Agreement.of(project.faces()).totalMicros()).isZero();
    assertThat(Agreement.of(project.faces()).observed()).isEmpty();
    assertThat(Agreement.of(project.faces()).kappa()).isEmpty();
  }

  @Test
  void confirmedStretchesAgreeAndExcludedOnesDoNotCount() {
    Project project =
        new Edit.Exclude(1, new Span(3_000_000, 4_000_000), true)
            .apply(new Edit.Confirm(1, new Span(0, 5_000_000)).apply(Samples.project()));
    Agreement agreement = Agreement.of(project.faces());
    assertThat(agreement.totalMicros()).isEqualTo(4_000_000);
    assertThat(agreement.kappa()).hasValue(1);
    int uncertain = Agreement.category(null);
    assertThat(agreement.micros().get(uncertain).get(uncertain)).isEqualTo(1_000_000);
  }

  @Test
  void kappaIsNotDefinedWhereBothUseOneLabel() {
    Project project = new Edit.Confirm(1, new Span(0, 2_000_000)).apply(Samples.project());
    Agreement agreement = Agreement.of(project.faces());
    assertThat(agreement.observed()).hasValue(1);
    assertThat(agreement.kappa()).isEmpty();
  }
}
