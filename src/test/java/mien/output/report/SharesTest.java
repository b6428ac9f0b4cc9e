package mien.output.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mien.core.Emotion;
import mien.core.Segment;
import org.junit.jupiter.api.Test;

class SharesTest {
  @Test
  void addsUpTimesTransitionsAndGaps() {
    Shares shares =
        Shares.of(
            List.of(
                new Segment(1, 0, 1_000_000, Emotion.NEUTRAL, 0.8),
                new Segment(1, 1_000_000, 1_500_000, null, 0.4),
                new Segment(1, 3_500_000, 4_000_000, Emotion.NEUTRAL, 0.8)));
    assertThat(shares.total()).isEqualTo(2);
    assertThat(shares.share("neutral")).isEqualTo(0.75);
    assertThat(shares.share(Emotion.UNCERTAIN)).isEqualTo(0.25);
    assertThat(shares.share("fear")).isZero();
    assertThat(shares.transitions()).containsOnlyKeys("neutral → uncertain");
    assertThat(shares.longestGapMicros()).isEqualTo(2_000_000);
  }

  /** An analyst may cut a segment, or give two the same label. */
  @Test
  void neighboursOfOneLabelAreNoTransition() {
    Shares shares =
        Shares.of(
            List.of(
                new Segment(1, 0, 1_000_000, null, 0.4),
                new Segment(1, 1_000_000, 1_500_000, null, 0.4),
                new Segment(1, 1_500_000, 2_000_000, Emotion.FEAR, 0.4),
                new Segment(1, 2_000_000, 2_500_000, Emotion.FEAR, 0.4)));
    assertThat(shares.transitions()).isEqualTo(Map.of("uncertain → fear", 1));
  }

  @Test
  void nothingSeenIsNoShare() {
    assertThat(Shares.of(List.of()).share("neutral")).isZero();
  }
}
