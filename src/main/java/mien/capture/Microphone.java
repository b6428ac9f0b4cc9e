package mien.capture;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.TargetDataLine;
import mien.core.InputException;
import mien.core.Sound;
import mien.pipeline.Source;

/**
 * The machine's microphone, as the system has chosen it, a fiftieth of a second at a time and
 * without a gap. Timestamps are those of {@link System#nanoTime()}, in µs.
 */
public final class Microphone implements Source<Sound> {
  private static final int PIECES_A_SECOND = 50;

  /** How many samples of each channel a piece has. */
  public static final int MOMENTS = Sound.RATE / PIECES_A_SECOND;

  private static final int PIECE = MOMENTS * Sound.BYTES_A_MOMENT;

  private final TargetDataLine line;
  private final SoundClock clock = new SoundClock();
  private final Queue<Sound> ready = new ArrayDeque<>();
  private volatile boolean stopped;

  private Microphone(TargetDataLine line) {
    this.line = line;
  }

  /**
   * @throws InputException if there is none, or none that may be used
   */
  public static Microphone open() {
    AudioFormat format = new AudioFormat(Sound.RATE, 16, Sound.CHANNELS, true, false);
    try {
      TargetDataLine line = AudioSystem.getTargetDataLine(format);
      line.open(format);
      line.start();
      return new Microphone(line);
    } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
      throw new InputException(
          "No microphone can be used: plug one in, allow it to programs, or record without its"
              + " sound.",
          e);
    }
  }

  @Override
  public Optional<Sound> next() {
    while (ready.isEmpty() && !stopped) {
      byte[] samples = new byte[PIECE];
      if (line.read(samples, 0, PIECE) < PIECE) {
        break;
      }
      long unread = line.available() / Sound.BYTES_A_MOMENT;
      long agoMicros = (MOMENTS + unread) * 1_000_000 / Sound.RATE;
      ready.addAll(clock.place(new Sound(System.nanoTime() / 1000 - agoMicros, samples)));
    }
    return Optional.ofNullable(ready.poll());
  }

  @Override
  public void stop() {
    stopped = true;
    line.stop();
    line.flush();
  }

  @Override
  public void close() {
    line.close();
  }
}
