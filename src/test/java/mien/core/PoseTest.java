package mien.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PoseTest {
  @Test
  void whoTiltsTheHeadIsNotTurnedAwayAndWhoLooksAsideOrUpIs() {
    assertThat(new Pose(80, 20, -20).isTurnedAway()).isFalse();
    assertThat(new Pose(0, 50, 0).isTurnedAway()).isTrue();
    assertThat(new Pose(0, -50, 0).isTurnedAway()).isTrue();
    assertThat(new Pose(0, 0, 50).isTurnedAway()).isTrue();
  }
}
