package mien.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mien.core.EmotionScores;
import org.junit.jupiter.api.Test;

class FerPlusVotesTest {

  @Test
  void sharesTheVotesAmongTheSevenWithoutLoneOnes() {
    FerPlusVotes votes = new FerPlusVotes(List.of(6, 2, 1, 0, 0, 0, 0, 0, 1, 0));
    assertThat(votes.distribution()).contains(EmotionScores.of(0, 0, 0, 0.25, 0, 0, 0.75));
    assertThat(new FerPlusVotes(List.of(0, 0, 0, 0, 1, 1, 0, 8, 0, 0)).distribution()).isEmpty();
  }

  @Test
  void takesTheMajorityOfEightExpressions() {
    assertThat(new FerPlusVotes(List.of(1, 0, 0, 0, 0, 0, 0, 6, 2, 1)).majority())
        .contains("contempt");
    assertThat(new FerPlusVotes(List.of(5, 5, 0, 0, 0, 0, 0, 0, 0, 0)).majority()).isEmpty();
    assertThat(new FerPlusVotes(List.of(0, 0, 0, 0, 0, 0, 0, 0, 8, 2)).majority()).isEmpty();
    assertThat(new FerPlusVotes(List.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1)).majority()).isEmpty();
  }
}
