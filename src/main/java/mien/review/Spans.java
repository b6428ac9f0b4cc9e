package mien.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mien.core.Span;

/**
 * A set of moments, kept as disjoint stretches in ascending order; touching ones are one.
 *
 * @param list the stretches
 */
public record Spans(List<Span> list) {
  public static final Spans NONE = new Spans(List.of());

  public Spans {
    list = List.copyOf(list);
  }

  /** The set of these stretches, in any order. */
  public static Spans of(Span... spans) {
    return Arrays.stream(spans).reduce(NONE, Spans::plus, Spans::plus);
  }

  /** Also the moments of {@code added}. */
  public Spans plus(Span added) {
    List<Span> result = new ArrayList<>();
    long start = added.startMicros();
    long end = added.endMicros();
    for (Span span : list) {
      if (span.endMicros() < start || span.startMicros() > end) {
        result.add(span);
      } else {
        start = Math.min(start, span.startMicros());
        end = Math.max(end, span.endMicros());
      }
    }
    result.add(new Span(start, end));
    result.sort((a, b) -> Long.compare(a.startMicros(), b.startMicros()));
    return new Spans(result);
  }

  public Spans plus(Spans added) {
    Spans result = this;
    for (Span span : added.list) {
      result = result.plus(span);
    }
    return result;
  }

  /** None of the moments of {@code removed}. */
  public Spans minus(Span removed) {
    List<Span> result = new ArrayList<>();
    for (Span span : list) {
      if (!span.overlaps(removed)) {
        result.add(span);
        continue;
      }
      if (span.startMicros() < removed.startMicros()) {
        result.add(new Span(span.startMicros(), removed.startMicros()));
      }
      if (removed.endMicros() < span.endMicros()) {
        result.add(new Span(removed.endMicros(), span.endMicros()));
      }
    }
    return new Spans(result);
  }

  public Spans minus(Spans removed) {
    Spans result = this;
    for (Span span : removed.list) {
      result = result.minus(span);
    }
    return result;
  }

  /** The moments that are also in {@code window}. */
  public Spans within(Span window) {
    return new Spans(
        list.stream()
            .filter(window::overlaps)
            .map(
                span ->
                    new Span(
                        Math.max(span.startMicros(), window.startMicros()),
                        Math.min(span.endMicros(), window.endMicros())))
            .toList());
  }

  /** The moments that are also among {@code others}. */
  public Spans within(Spans others) {
    return minus(minus(others));
  }

  public boolean contains(long micros) {
    return list.stream().anyMatch(span -> span.contains(micros));
  }

  public boolean isEmpty() {
    return list.isEmpty();
  }

  public long durationMicros() {
    return list.stream().mapToLong(Span::durationMicros).sum();
  }
}
