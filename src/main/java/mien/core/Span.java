package mien.core;

/**
 * A stretch of media time.
 *
 * @param startMicros the first moment, µs
 * @param endMicros the first moment after it, µs
 */
public record Span(long startMicros, long endMicros) {
  /** All from the beginning on. */
  public static final Span WHOLE = new Span(0, Long.MAX_VALUE);

  /**
   * @throws IllegalArgumentException if the stretch is empty
   */
  public Span {
    if (endMicros <= startMicros) {
      throw new IllegalArgumentException(
          "a stretch cannot last from %d to %d µs".formatted(startMicros, endMicros));
    }
  }

  public long durationMicros() {
    return endMicros - startMicros;
  }

  public boolean contains(long micros) {
    return startMicros <= micros && micros < endMicros;
  }

  public boolean overlaps(Span other) {
    return startMicros < other.endMicros && other.startMicros < endMicros;
  }
}
