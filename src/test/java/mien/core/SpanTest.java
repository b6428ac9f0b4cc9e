package mien.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SpanTest {
  private final Span span = new Span(10, 20);

  @Test
  void holdsItsStartAndNotItsEnd() {
    assertThat(span.contains(10)).isTrue();
    assertThat(span.contains(20)).isFalse();
    assertThat(span.contains(9)).isFalse();
    assertThat(span.durationMicros()).isEqualTo(10);
    assertThat(Span.WHOLE.contains(Long.MAX_VALUE - 1)).isTrue();
  }

  @Test
  void touchingOnesDoNotOverlap() {
    assertThat(span.overlaps(new Span(20, 30))).isFalse();
    assertThat(span.overlaps(new Span(0, 10))).isFalse();
    assertThat(span.overlaps(new Span(19, 30))).isTrue();
  }

  @Test
  void isNeverEmpty() {
    assertThatThrownBy(() -> new Span(5, 5)).isInstanceOf(IllegalArgumentException.class);
  }
}
