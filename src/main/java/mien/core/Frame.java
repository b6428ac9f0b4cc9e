package mien.core;

import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/**
 * One decoded frame in heap memory, upright.
 *
 * @param index how many frames its source gave before this one, from 0
 * @param timestampMicros presentation timestamp in µs as the container tells it
 * @param grabbedNanos {@link System#nanoTime()} when the frame had been decoded, for latency
 * @param grey full-range luma
 * @param picture the same in colour ({@link BufferedImage#TYPE_3BYTE_BGR}), only if a window or a
 *     recorder asked for it; nobody draws into it
 */
public record Frame(
    long index,
    long timestampMicros,
    long grabbedNanos,
    GreyImage grey,
    @Nullable BufferedImage picture) {

  public int width() {
    return grey.width();
  }

  public int height() {
    return grey.height();
  }

  /** The same picture at another place and time of the flow. */
  public Frame at(long newIndex, long newTimestampMicros) {
    return new Frame(newIndex, newTimestampMicros, grabbedNanos, grey, picture);
  }

  /** The same frame, as if it had been decoded this moment: it was held back until now. */
  public Frame grabbedNow() {
    return new Frame(index, timestampMicros, System.nanoTime(), grey, picture);
  }
}
