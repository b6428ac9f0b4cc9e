package mien.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.core.Expression;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.GreyImage;
import org.junit.jupiter.api.Test;

class LiveTallyTest {
  private static final GreyImage DOT = new GreyImage(1, 1, new byte[1]);
  private static final Face FACE = new Face(1, new FaceBox(0, 0, 1, 1), 1, null, null);
  private final LiveTally tally = new LiveTally();

  private void accept(long millisAgo, Face... faces) {
    long grabbed = System.nanoTime() - millisAgo * 1_000_000;
    tally.accept(new FrameResult(new Frame(0, 0, grabbed, DOT, null), List.of(faces)));
  }

  @Test
  void countsFramesAndThoseWithAFace() {
    accept(0);
    accept(0, FACE, FACE);
    accept(0, FACE);
    assertThat(tally.frames()).isEqualTo(3);
    assertThat(tally.withFace()).isEqualTo(2);
  }

  @Test
  void latencyCountsFromTheGrab() {
    accept(-5_000); // a clock that is ahead
    accept(-5_000);
    accept(500_000); // longer than is told apart
    assertThat(tally.latencyMillis(50)).isZero();
    assertThat(tally.latencyMillis(100)).isBetween(59_900.0, 60_100.0);
    accept(1_000);
    assertThat(tally.latencyMillis(75)).isGreaterThanOrEqualTo(999);
  }

  @Test
  void aWarmUpIsForgottenAndItsFramesAreNot() {
    accept(50_000, FACE);
    tally.restartLatency();
    assertThat(tally.latencyMillis(100)).isZero();
    assertThat(tally.frames()).isEqualTo(1);
  }

  @Test
  void theFirstLabelIsTheOneThatCounts() {
    accept(0, FACE);
    assertThat(tally.firstLabelSeconds()).isEmpty();
    EmotionScores scores = EmotionScores.of(1, 0, 0, 0, 0, 0, 0);
    Face labelled = FACE.withExpression(new Expression(scores, scores, Emotion.ANGER, false));
    accept(0, FACE, labelled);
    double first = tally.firstLabelSeconds().orElseThrow();
    assertThat(first).isPositive();
    accept(0, labelled);
    assertThat(tally.firstLabelSeconds()).hasValue(first);
  }

  @Test
  void theFirstLabelCountsFromTheMomentThatIsTold() {
    EmotionScores scores = EmotionScores.of(1, 0, 0, 0, 0, 0, 0);
    Face labelled = FACE.withExpression(new Expression(scores, scores, Emotion.ANGER, false));
    LiveTally hourAgo = new LiveTally(System.currentTimeMillis() - 3_600_000);

    hourAgo.accept(new FrameResult(new Frame(0, 0, 0, DOT, null), List.of(labelled)));

    assertThat(hourAgo.firstLabelSeconds().orElseThrow()).isBetween(3600.0, 3660.0);
  }
}
