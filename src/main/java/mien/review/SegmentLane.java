package mien.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import mien.core.Segment;
import mien.core.Span;

/**
 * The segments of one face, in ascending order, none overlapping another. A moment is found by
 * binary search, so that a lane of thousands of segments is drawn and edited without delay.
 *
 * @param segments in ascending order, disjoint
 */
public record SegmentLane(List<Segment> segments) {
  /**
   * No edge that is moved makes one shorter: ELAN's format and the subtitles count milliseconds.
   */
  public static final long SHORTEST_MICROS = 1_000;

  /**
   * @throws IllegalArgumentException if two segments overlap or are out of order
   */
  public SegmentLane {
    segments = List.copyOf(segments);
    for (int i = 1; i < segments.size(); i++) {
      if (segments.get(i).startMicros() < segments.get(i - 1).endMicros()) {
        throw new IllegalArgumentException(
            "the one that starts at %d µs reaches into the one at %d µs"
                .formatted(segments.get(i - 1).startMicros(), segments.get(i).startMicros()));
      }
    }
  }

  /** The segment that holds the moment. */
  public Optional<Segment> at(long micros) {
    int i = firstEndingAfter(micros);
    return i < segments.size() && segments.get(i).contains(micros)
        ? Optional.of(segments.get(i))
        : Optional.empty();
  }

  /** The segments that have a part in the stretch. */
  public List<Segment> within(Span span) {
    int from = firstEndingAfter(span.startMicros());
    int to = from;
    while (to < segments.size() && segments.get(to).startMicros() < span.endMicros()) {
      to++;
    }
    return segments.subList(from, to);
  }

  /** The first segment that starts at the moment or later. */
  public Optional<Segment> from(long micros) {
    int i = firstEndingAfter(micros);
    while (i < segments.size() && segments.get(i).startMicros() < micros) {
      i++;
    }
    return i < segments.size() ? Optional.of(segments.get(i)) : Optional.empty();
  }

  /** The last segment that ends at the moment or earlier. */
  public Optional<Segment> before(long micros) {
    int i = firstEndingAfter(micros) - 1;
    return i >= 0 ? Optional.of(segments.get(i)) : Optional.empty();
  }

  private int firstEndingAfter(long micros) {
    int low = 0;
    int high = segments.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (segments.get(middle).endMicros() <= micros) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** This segment in place of whatever was there. */
  public SegmentLane with(Segment added) {
    return erased(added.span()).changed(list -> list.add(added));
  }

  /** Nothing in the stretch; segments that reach into it are shortened. */
  public SegmentLane erased(Span span) {
    return changed(
        list -> {
          List<Segment> touched = within(span);
          list.removeAll(touched);
          for (Segment segment : touched) {
            if (segment.startMicros() < span.startMicros()) {
              list.add(segment.over(segment.startMicros(), span.startMicros()));
            }
            if (span.endMicros() < segment.endMicros()) {
              list.add(segment.over(span.endMicros(), segment.endMicros()));
            }
          }
        });
  }

  /** The segment that holds the moment as two, the second starting there. */
  public SegmentLane splitAt(long micros) {
    Optional<Segment> segment = at(micros);
    if (segment.isEmpty() || segment.get().startMicros() == micros) {
      return this;
    }
    return with(segment.get().over(micros, segment.get().endMicros()));
  }

  /** The moment nearest to {@code to} to which this edge can move; no segment may vanish. */
  public long nearestEdge(long edge, long to, long endMicros) {
    Optional<Segment> before = before(edge);
    Optional<Segment> after = from(edge);
    boolean ends = before.isPresent() && before.get().endMicros() == edge;
    boolean starts = after.isPresent() && after.get().startMicros() == edge;
    if (!ends && !starts) {
      throw new IllegalArgumentException("no segment has an edge at " + edge + " µs");
    }
    long lowest =
        ends
            ? before.get().startMicros() + SHORTEST_MICROS
            : before.map(Segment::endMicros).orElse(0L);
    long highest =
        starts
            ? after.get().endMicros() - SHORTEST_MICROS
            : after.map(Segment::startMicros).orElse(endMicros);
    return Math.max(lowest, Math.min(highest, to));
  }

  /** The edge of one segment, or that which two share, at another moment that is free for it. */
  public SegmentLane withEdgeMoved(long edge, long to) {
    if (edge == to) {
      return this;
    }
    return new SegmentLane(
        segments.stream()
            .map(
                s ->
                    s.endMicros() == edge
                        ? s.chosenOver(s.startMicros(), to)
                        : s.startMicros() == edge ? s.chosenOver(to, s.endMicros()) : s)
            .toList());
  }

  /** Only what lies in the stretch. */
  public SegmentLane only(Span span) {
    return new SegmentLane(
        within(span).stream()
            .map(
                s ->
                    s.over(
                        Math.max(s.startMicros(), span.startMicros()),
                        Math.min(s.endMicros(), span.endMicros())))
            .toList());
  }

  /** None of these stretches. */
  public SegmentLane without(Spans spans) {
    SegmentLane result = this;
    for (Span span : spans.list()) {
      result = result.erased(span);
    }
    return result;
  }

  /** Also the other lane's segments where this one has none. */
  public SegmentLane filledFrom(SegmentLane other) {
    return other.without(covered()).changed(list -> list.addAll(segments));
  }

  /** The moments that a segment holds. */
  public Spans covered() {
    List<Span> spans = new ArrayList<>();
    for (Segment segment : segments) {
      int last = spans.size() - 1;
      if (last >= 0 && spans.get(last).endMicros() == segment.startMicros()) {
        spans.set(last, new Span(spans.get(last).startMicros(), segment.endMicros()));
      } else {
        spans.add(segment.span());
      }
    }
    return new Spans(spans);
  }

  private SegmentLane changed(Consumer<List<Segment>> change) {
    List<Segment> list = new ArrayList<>(segments);
    change.accept(list);
    list.sort(Comparator.comparingLong(Segment::startMicros));
    return new SegmentLane(list);
  }
}
