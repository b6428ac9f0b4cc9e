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
}
