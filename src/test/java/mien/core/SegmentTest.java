package mien.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SegmentTest {
  private final Segment segment = new Segment(1, 100, 300, Emotion.HAPPINESS, 0.8);

  @Test
  void holdsItsStartButNotItsEnd() {
    assertThat(segment.contains(100)).isTrue();
    assertThat(segment.contains(299)).isTrue();
    assertThat(segment.contains(300)).isFalse();
    assertThat(segment.durationMicros()).isEqualTo(200);
  }

  @Test
  void cannotBeEmpty() {
    assertThatThrownBy(() -> segment.over(300, 300)).isInstanceOf(IllegalArgumentException.class);
  }
}
