package mien.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import mien.core.Span;
import org.junit.jupiter.api.Test;

/**
 * Of {@link Samples#project()}, the machine labelled 5 s of the first face and 3 s of the second.
 */
class ProjectTest {
  private static Project edited(Edit... edits) {
    Project project = Samples.project();
    for (Edit edit : edits) {
      project = edit.apply(project);
    }
    return project;
  }

  private static Span seconds(double from, double to) {
    return new Span((long) (from * 1e6), (long) (to * 1e6));
  }

  @Test
  void whatIsConfirmedIsJudged() {
    assertThat(Samples.project().reviewedShare()).isZero();
    assertThat(edited(new Edit.Confirm(1, seconds(1, 3))).reviewedShare())
        .isCloseTo(2 / 8.0, within(1e-9));
  }

  @Test
  void judgingWhereTheMachineSaidNothingJudgesNoneOfItsLabels() {
    Project project = edited(new Edit.Confirm(1, seconds(0, 10)));
    assertThat(project.labelledMicros()).isEqualTo(8_000_000);
    assertThat(project.reviewedMicros()).isEqualTo(5_000_000);
  }

  @Test
  void whatIsExcludedCountsForNothing() {
    Project project =
        edited(
            new Edit.Confirm(1, seconds(0, 4)),
            new Edit.Exclude(1, seconds(2, 10), true),
            new Edit.Exclude(2, seconds(6, 9), true));
    assertThat(project.reviewedShare()).isEqualTo(1);
    assertThat(project.labelledMicros()).isEqualTo(2_000_000);
  }
}
