package mien.kiosk;

import java.time.Duration;

/**
 * Judges from what can be seen outside whether the parts of a kiosk still work. Keeps no clock of
 * its own, so that a clock set forward or back cannot fool it. Used on one thread.
 */
public final class Watchdog {
  /** So long without a frame, and the source, the detector and the network are opened anew. */
  static final Duration STUCK = Duration.ofSeconds(10);

  /** So long after the end of a file, it is played again. */
  static final Duration OVER = Duration.ofSeconds(1);

  /** So long without an answer, and the window is given up. */
  static final Duration DEAF = Duration.ofSeconds(20);

  /** After so many new beginnings in a row without a frame, a new process is the better one. */
  static final int MOST_REOPENINGS = 3;

  private long framesBefore = -1;
  private long lastFrameNanos;
  private long lastAnswerNanos;
  private int reopenings;
  private boolean started;

  /** What to do. */
  public enum Verdict {
    WELL,
    /** Open the source and everything behind it again. */
    REOPEN,
    /** End the process, for whoever started it to start another. */
    GIVE_UP
  }

  /**
   * What is seen from outside.
   *
   * @param nanos {@link System#nanoTime()}
   * @param frames how many were shown since the start
   * @param awaited whether the source is known to be away and waited for
   * @param ended whether the source is over, as a file is at its end
   * @param answered whether the window's thread answered since the last look
   */
  public record Signs(long nanos, long frames, boolean awaited, boolean ended, boolean answered) {}

  /** Looks once; about once a second. */
  public Verdict look(Signs signs) {
    if (!started) {
      started = true;
      lastFrameNanos = signs.nanos();
      lastAnswerNanos = signs.nanos();
    }
    if (signs.answered()) {
      lastAnswerNanos = signs.nanos();
    }
    if (signs.frames() != framesBefore) {
      framesBefore = signs.frames();
      lastFrameNanos = signs.nanos();
      reopenings = 0;
    } else if (signs.awaited()) {
      lastFrameNanos = signs.nanos(); // nothing is wrong but the camera's absence
    }
    if (signs.nanos() - lastAnswerNanos > DEAF.toNanos()) {
      return Verdict.GIVE_UP;
    }
    Duration patience = signs.ended() ? OVER : STUCK;
    if (signs.nanos() - lastFrameNanos <= patience.toNanos()) {
      return Verdict.WELL;
    }
    lastFrameNanos = signs.nanos();
    reopenings++;
    return reopenings > MOST_REOPENINGS ? Verdict.GIVE_UP : Verdict.REOPEN;
  }
}
