package mien.core;

/**
 * A short piece of sound: 48,000 samples a second of left and right by turns, 16 bits each, signed,
 * low byte first.
 *
 * @param timestampMicros presentation timestamp of the first sample, µs
 * @param samples four bytes for each moment; nobody writes into it
 */
public record Sound(long timestampMicros, byte[] samples) {
  /** Moments a second. */
  public static final int RATE = 48_000;

  public static final int CHANNELS = 2;
  public static final int BYTES_A_MOMENT = 2 * CHANNELS;

  /** How long it is heard, µs. */
  public long durationMicros() {
    return samples.length / BYTES_A_MOMENT * 1_000_000L / RATE;
  }
}
