package mien.output.video;

/**
 * A stretch of a video in media time.
 *
 * @param fromMicros where it begins, µs
 * @param toMicros where it ends, µs, itself not included
 */
public record Excerpt(long fromMicros, long toMicros) {
  /** All of it, from before zero, since sound may begin there. */
  public static final Excerpt WHOLE = new Excerpt(0, Long.MAX_VALUE);

  /** Whether a time lies in it; what begins before zero belongs to an excerpt from zero. */
  boolean contains(long micros) {
    return (micros >= fromMicros || fromMicros == 0) && micros < toMicros;
  }
}
