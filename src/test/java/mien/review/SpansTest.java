package mien.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mien.core.Span;
import org.junit.jupiter.api.Test;

class SpansTest {
  private static Span span(long start, long end) {
    return new Span(start, end);
  }

  @Test
  void stretchesThatTouchBecomeOne() {
    assertThat(Spans.of(span(40, 50), span(0, 10), span(10, 20)).list())
        .containsExactly(span(0, 20), span(40, 50));
  }

  @Test
  void whatIsTakenAwayCutsAStretchInTwo() {
    Spans spans = Spans.of(span(0, 100)).minus(span(40, 60));
    assertThat(spans.list()).containsExactly(span(0, 40), span(60, 100));
    assertThat(spans.durationMicros()).isEqualTo(80);
    assertThat(spans.contains(39)).isTrue();
    assertThat(spans.contains(40)).isFalse();
    assertThat(spans.minus(spans).isEmpty()).isTrue();
  }

  @Test
  void aWindowCutsTheStretchesAtItsEnds() {
    assertThat(Spans.of(span(0, 10), span(20, 30), span(40, 50)).within(span(5, 25)).list())
        .containsExactly(span(5, 10), span(20, 25));
  }

  @Test
  void whatIsAlsoInOthersIsLeft() {
    assertThat(
            Spans.of(span(0, 10), span(20, 30)).within(Spans.of(span(5, 22), span(29, 60))).list())
        .containsExactly(span(5, 10), span(20, 22), span(29, 30));
    assertThat(Spans.of(span(0, 10)).within(Spans.NONE).isEmpty()).isTrue();
  }

  @Test
  void aStretchCannotBeEmpty() {
    assertThatThrownBy(() -> span(5, 5)).isInstanceOf(IllegalArgumentException.class);
  }
}
