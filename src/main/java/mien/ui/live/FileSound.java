package mien.ui.live;

import java.util.function.Consumer;
import mien.ui.Playing;
import org.jspecify.annotations.Nullable;

/**
 * Lets the file that plays be heard in time with what is shown of it. Event thread.
 *
 * <p>The pictures lead: where they go back to the beginning, are sought or halt, the sound begins
 * anew with them.
 */
final class FileSound {
  /** So far sound and picture may be apart, µs (ITU-R BT.1359: 125 ms of lag are noticed). */
  private static final long APART_MICROS = 125_000;

  private final Consumer<@Nullable Playing> speaker;
  private boolean wanted = true;
  private @Nullable String file;
  private @Nullable Playing playing;

  /**
   * @param speaker is told what is to be heard from now on; null for silence
   */
  FileSound(Consumer<@Nullable Playing> speaker) {
    this.speaker = speaker;
  }

  boolean isWanted() {
    return wanted;
  }

  /** Turns the sound off, or on again. */
  void toggle() {
    wanted = !wanted;
    halt();
  }

  /** Says which file plays; null for none with sound, and while it is paused. */
  void setFile(@Nullable String name) {
    if (name == null || !name.equals(file)) {
      file = name;
      halt();
    }
  }

  /**
   * A frame is shown.
   *
   * @param micros its moment in the file, µs
   * @param nanos now, as {@link System#nanoTime()}
   */
  void shown(long micros, long nanos) {
    if (file == null || !wanted) {
      return;
    }
    Playing now = playing;
    if (now == null || Math.abs(now.micros(nanos) - micros) > APART_MICROS) {
      playing = new Playing(nanos, micros, 1);
      speaker.accept(playing);
    }
  }

  private void halt() {
    if (playing != null) {
      playing = null;
      speaker.accept(null);
    }
  }
}
