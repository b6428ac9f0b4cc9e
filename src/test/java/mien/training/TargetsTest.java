package mien.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import mien.core.Emotion;
import mien.core.EmotionScores;
import mien.training.data.FerPlusVotes;
import org.junit.jupiter.api.Test;

class TargetsTest {
  @Test
  void mixesLabelAndVotesAndSmoothsThem() {
    // Eight votes for sadness, two for neutral; the label says anger.
    Optional<EmotionScores> votes =
        new FerPlusVotes(List.of(2, 0, 0, 8, 0, 0, 0, 0, 0, 0)).distribution();
    float votesShare = 0.4f;
    float kept = 0.9f;
    float rest = (1 - kept) / 7;
    float[] target = Targets.of(Emotion.ANGER, votes, Emotion.ALL, votesShare, 1 - kept);
    assertThat(target[Emotion.ANGER.ordinal()])
        .isCloseTo(kept * (1 - votesShare) + rest, within(1e-6f));
    assertThat(target[Emotion.SADNESS.ordinal()])
        .isCloseTo(kept * votesShare * 0.8f + rest, within(1e-6f));
    assertThat(target[Emotion.NEUTRAL.ordinal()])
        .isCloseTo(kept * votesShare * 0.2f + rest, within(1e-6f));
    assertThat(target[Emotion.FEAR.ordinal()]).isCloseTo(rest, within(1e-6f));
  }

  /** Else a picture of which much is known of other emotions would count less than others. */
  @Test
  void whatIsKnownOfOtherEmotionsIsLeftOut() {
    EmotionScores known = EmotionScores.of(0.2, 0, 0, 0, 0, 0, 0.8);
    float[] target = Targets.of(Emotion.FEAR, Optional.of(known), Emotion.SIX, 0.4, 0);
    assertThat(target).containsExactly(new float[] {0.4f, 0, 0.6f, 0, 0, 0}, within(1e-6f));

    EmotionScores neutral = EmotionScores.of(0, 0, 0, 0, 0, 0, 1);
    assertThat(Targets.of(Emotion.FEAR, Optional.of(neutral), Emotion.SIX, 0.4, 0))
        .containsExactly(0, 0, 1, 0, 0, 0);
  }

  @Test
  void isTheLabelAloneWithoutVotesAndSmoothing() {
    assertThat(Targets.of(Emotion.FEAR, Optional.empty(), Emotion.SIX, 0.5, 0))
        .containsExactly(0, 0, 1, 0, 0, 0);
  }
}
