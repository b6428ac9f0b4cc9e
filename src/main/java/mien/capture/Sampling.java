package mien.capture;

import java.io.Serializable;

/**
 * Which frames of a recording are wanted.
 *
 * @param fromMicros frames before this time are left out, µs
 * @param toMicros frames from this time on are left out, µs
 * @param every 1 for each frame, 2 for every other one …
 * @param framesPerSecond at most so many; infinite for no limit
 */
public record Sampling(long fromMicros, long toMicros, int every, double framesPerSecond)
    implements Serializable {
  /** All of them. */
  public static final Sampling ALL =
      new Sampling(Long.MIN_VALUE, Long.MAX_VALUE, 1, Double.POSITIVE_INFINITY);

  /**
   * @throws IllegalArgumentException if nothing could ever be wanted
   */
  public Sampling {
    if (every < 1 || framesPerSecond <= 0 || toMicros <= fromMicros) {
      throw new IllegalArgumentException("no frame would be left");
    }
  }

  /** Whether what lies before or after a moment is left out. */
  public boolean isStretch() {
    return fromMicros > Long.MIN_VALUE || toMicros < Long.MAX_VALUE;
  }

  /** Whether frames within the stretch may be left out. */
  public boolean skips() {
    return every > 1 || Double.isFinite(framesPerSecond);
  }
}
