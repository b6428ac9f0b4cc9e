package mien.core;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of media time over which a face keeps one label.
 *
 * @param face the track's id
 * @param startMicros the first moment, µs of media time
 * @param endMicros the first moment after it, µs
 * @param label null where the expression is uncertain
 * @param score the mean smoothed probability of the label over the stretch, 0 to 1; NaN where a
 *     person chose the label or the stretch
 */
public record Segment(
    int face, long startMicros, long endMicros, @Nullable Emotion label, double score) {

  /**
   * @throws IllegalArgumentException if the stretch is empty
   */
  public Segment {
    if (endMicros <= startMicros) {
      throw new IllegalArgumentException(
          "a segment cannot last from %d to %d µs".formatted(startMicros, endMicros));
    }
  }

  /** When. */
  public Span span() {
    return new Span(startMicros, endMicros);
  }

  public long durationMicros() {
    return endMicros - startMicros;
  }

  /** Whether the moment lies inside; the end does not. */
  public boolean contains(long micros) {
    return startMicros <= micros && micros < endMicros;
  }

  public Segment withFace(int other) {
    return new Segment(other, startMicros, endMicros, label, score);
  }

  /** The same label over a part of the stretch, which keeps the mean of the whole. */
  public Segment over(long start, long end) {
    return new Segment(face, start, end, label, score);
  }

  /** The same label over a stretch that a person chose: the score was that of another. */
  public Segment chosenOver(long start, long end) {
    return new Segment(face, start, end, label, Double.NaN);
  }

  /** Both as one with this one's label; the score stays where the two were cut out of one. */
  public Segment joinedWith(Segment next) {
    boolean cut =
        next.startMicros == endMicros && next.equals(over(next.startMicros, next.endMicros));
    return cut ? over(startMicros, next.endMicros) : chosenOver(startMicros, next.endMicros);
  }
}
