package mien.capture;

import java.util.ArrayList;
import java.util.List;
import mien.core.Sound;

/**
 * Places pieces of sound, all equally long, one after the other without a gap. A sound card's clock
 * is not the pictures', and they drift apart by tenths of a second an hour: where the samples no
 * longer agree with when they were heard, a piece is left out, or silence put in.
 */
final class SoundClock {
  /** So far they may be apart, µs; a viewer notices 45 ms at the earliest (ITU-R BT.1359). */
  private static final long APART_MICROS = 40_000;

  private long next = Long.MIN_VALUE;

  /**
   * @param heard with the moment when it was heard, which may be some ms off
   * @return with its place, after what is missing before it; nothing where it has to be left out
   */
  List<Sound> place(Sound heard) {
    long moment = heard.timestampMicros();
    List<Sound> placed = new ArrayList<>();
    if (next == Long.MIN_VALUE) {
      next = moment;
    }
    if (next <= moment + APART_MICROS) {
      byte[] silence = new byte[heard.samples().length];
      while (next < moment - APART_MICROS) {
        placed.add(following(silence));
      }
      placed.add(following(heard.samples()));
    }
    return placed;
  }

  private Sound following(byte[] samples) {
    Sound sound = new Sound(next, samples);
    next += sound.durationMicros();
    return sound;
  }
}
