package mien.core;

import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/**
 * One decoded frame in heap memory, upright, in the shape in which it is shown: its pixels are
 * square, and all frames of a recording have the same size; those of a folder of pictures may not,
 * nor those of a camera or a stream that was away.
 *
 * @param index how many frames its source gave before this one, from 0
 * @param timestampMicros when it is shown, µs after the recording's start
 * @param grabbedNanos {@link System#nanoTime()} when the frame had been decoded, for latency
 * @param grey full-range luma
 * @param picture the same in colour ({@link BufferedImage#TYPE_3BYTE_BGR}), only if a window or a
 *     recorder asked for it; nobody draws into it
 * @param origin where it lies in its recording
 */
public record Frame(
    long index,
    long timestampMicros,
    long grabbedNanos,
    GreyImage grey,
    @Nullable BufferedImage picture,
    Origin origin) {

  /** A frame that is its own origin: shown as it is stored, at the time that its source counts. */
  public Frame(
      long index,
      long timestampMicros,
      long grabbedNanos,
      GreyImage grey,
      @Nullable BufferedImage picture) {
    this(
        index,
        timestampMicros,
        grabbedNanos,
        grey,
        picture,
        new Origin(index, timestampMicros, timestampMicros, 0, grey.width(), grey.height()));
  }

  public int width() {
    return grey.width();
  }

  public int height() {
    return grey.height();
  }

  /** How much memory its pictures take. */
  public long bytes() {
    return (picture == null ? 1L : 4L) * width() * height();
  }

  /** The same picture at another place and time of the flow; its origin stays. */
  public Frame at(long newIndex, long newTimestampMicros) {
    return new Frame(newIndex, newTimestampMicros, grabbedNanos, grey, picture, origin);
  }

  /** The same picture as the one at this place and time of its recording. */
  public Frame recordedAt(long newIndex, long newTimestampMicros, long durationMicros) {
    return new Frame(
        newIndex,
        newTimestampMicros,
        grabbedNanos,
        grey,
        picture,
        new Origin(
            newIndex,
            newTimestampMicros,
            newTimestampMicros,
            durationMicros,
            origin.width(),
            origin.height()));
  }

  /** The same frame, shown for as long as this: the next ones are left out. */
  public Frame lasting(long micros) {
    Origin lasting =
        new Origin(
            origin.index(),
            origin.timestampMicros(),
            origin.ptsMicros(),
            micros,
            origin.width(),
            origin.height());
    return new Frame(index, timestampMicros, grabbedNanos, grey, picture, lasting);
  }

  /** The same frame, as if it had been decoded this moment: it was held back until now. */
  public Frame grabbedNow() {
    return new Frame(index, timestampMicros, System.nanoTime(), grey, picture, origin);
  }

  /** A box of this frame in pixels of the stored picture, as files tell it. */
  public FaceBox stored(FaceBox shown) {
    return shown.times(origin.width() / (double) width(), origin.height() / (double) height());
  }

  /** A box of the stored picture, as files tell it, in pixels of this frame. */
  public FaceBox shown(FaceBox stored) {
    return stored.times(width() / (double) origin.width(), height() / (double) origin.height());
  }
}
