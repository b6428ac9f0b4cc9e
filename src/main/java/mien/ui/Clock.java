package mien.ui;

import mien.core.Text;

/** Writes moments and durations. */
public final class Clock {
  private Clock() {}

  /** Such as {@code 1:02:03.456} or {@code 0:02.040}. */
  public static String exact(long micros) {
    return whole(micros) + Text.of(".%03d", micros / 1000 % 1000);
  }

  /** Such as {@code 1:02:03} or {@code 0:02}. */
  public static String whole(long micros) {
    long seconds = Math.floorDiv(micros, 1_000_000);
    long hours = seconds / 3600;
    return hours > 0
        ? Text.of("%d:%02d:%02d", hours, seconds / 60 % 60, seconds % 60)
        : Text.of("%d:%02d", seconds / 60, seconds % 60);
  }

  /** How long something lasts, to the next whole second: 2.99 s are {@code 0:03}. */
  public static String lasting(long micros) {
    return whole(micros + 500_000);
  }

  /** Such as {@code 2.04 s}. */
  public static String duration(long micros) {
    return Text.of("%.2f s", micros / 1e6);
  }
}
