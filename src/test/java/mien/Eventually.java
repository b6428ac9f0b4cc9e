package mien;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what another thread does. */
public final class Eventually {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private Eventually() {}

  /** Returns when the condition holds; fails if it does not within a minute. */
  public static void until(Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!condition.call()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited %d s in vain".formatted(LONGEST.toSeconds()));
      }
      Thread.sleep(5);
    }
  }
}
