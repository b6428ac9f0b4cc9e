package mien.core;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Pixels of pictures that are done with, for pictures to come: a recording needs those of a few
 * frames, not of all. For any thread.
 */
public final class PixelPool {
  private final Deque<byte[]> free = new ArrayDeque<>();
  private int lent;

  /** An array of this length, with anything in it: one that was given back, or a new one. */
  public synchronized byte[] take(int length) {
    lent++;
    byte[] pixels = free.pollLast();
    return pixels != null && pixels.length == length ? pixels : new byte[length];
  }

  /**
   * Nobody reads these any more. No more are kept than were taken, wherever they come from.
   *
   * @param pixels those of one picture, once
   */
  public synchronized void giveBack(byte[] pixels) {
    if (lent > 0) {
      lent--;
      free.addLast(pixels);
    }
  }
}
