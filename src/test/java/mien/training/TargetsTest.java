package mien.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import mien.core.Emotion;
import mien.core.GreyImage;
import mien.training.data.FerPlusVotes;
import mien.training.data.LabelledPicture;
import org.junit.jupiter.api.Test;

class TargetsTest {
  private static final GreyImage DOT = new GreyImage(1, 1, new byte[1]);

  @Test
  void mixesLabelAndVotesAndSmoothsThem() {
    // Eight votes for sadness, two for neutral; the label says anger.
    FerPlusVotes votes = new FerPlusVotes(List.of(2, 0, 0, 8, 0, 0, 0, 0, 0, 0));
    LabelledPicture picture = new LabelledPicture("p", DOT, Emotion.ANGER, votes, null, Map.of());
    float votesShare = 0.4f;
    float kept = 0.9f;
    float rest = (1 - kept) / 7;
    float[] target = Targets.of(picture, Emotion.ALL, votesShare, 1 - kept);
    assertThat(target[Emotion.ANGER.ordinal()])
        .isCloseTo(kept * (1 - votesShare) + rest, within(1e-6f));
    assertThat(target[Emotion.SADNESS.ordinal()])
        .isCloseTo(kept * votesShare * 0.8f + rest, within(1e-6f));
    assertThat(target[Emotion.NEUTRAL.ordinal()])
        .isCloseTo(kept * votesShare * 0.2f + rest, within(1e-6f));
    assertThat(target[Emotion.FEAR.ordinal()]).isCloseTo(rest, within(1e-6f));
  }

  @Test
  void isTheLabelAloneWithoutVotesAndSmoothing() {
    LabelledPicture picture = new LabelledPicture("p", DOT, Emotion.FEAR, null, null, Map.of());
    assertThat(Targets.of(picture, Emotion.SIX, 0, 0)).containsExactly(0, 0, 1, 0, 0, 0);
  }
}
