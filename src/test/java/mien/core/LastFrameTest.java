package mien.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LastFrameTest {
  @Test
  void endsAsItTells() {
    assertThat(LastFrame.first(10, 7).endMicros()).isEqualTo(17);
    assertThat(LastFrame.first(10, 7).then(50, 8).endMicros()).isEqualTo(58);
  }

  @Test
  void lastsAsLongAsTheOneBeforeWhereNobodyTells() {
    assertThat(LastFrame.first(0, 7).then(50, 0).endMicros()).isEqualTo(100);
    assertThat(LastFrame.first(1_000, 0).endMicros()).isEqualTo(41_000);
  }

  @Test
  void whatIsLiveIsShownNoLongerWhileItIsAway() {
    LastFrame before = LastFrame.first(0, 0).thenLive(50_000, 0);
    assertThat(before.leavesGapTo(1_050_000)).isFalse();
    assertThat(before.thenLive(1_050_000, 0).endMicros()).isEqualTo(2_050_000);
    assertThat(before.leavesGapTo(5_000_000)).isTrue();
    assertThat(before.thenLive(5_000_000, 0).endMicros()).isEqualTo(5_050_000);
    assertThat(before.thenLive(5_000_000, 7).endMicros()).isEqualTo(5_000_007);
  }

  @Test
  void aClockThatStandsStillIsNoLength() {
    assertThat(LastFrame.first(0, 0).then(50, 0).then(50, 0).endMicros()).isEqualTo(100);
  }
}
