package mien.ui;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import mien.core.Sound;

/** Where sound is heard. Opened, used and closed on one thread. */
public interface SoundOutput extends AutoCloseable {

  /** Takes samples as {@link Sound} describes them; waits while too much is still unheard. */
  void play(byte[] samples);

  /** How long what was taken is still heard, µs. */
  long unheardMicros();

  /** Throws away what is still unheard. */
  void silence();

  @Override
  void close();

  /**
   * The machine's loudspeakers.
   *
   * @throws LineUnavailableException or {@link IllegalArgumentException} if it has none to spare
   */
  static SoundOutput speakers() throws LineUnavailableException {
    AudioFormat format = new AudioFormat(Sound.RATE, 16, Sound.CHANNELS, true, false);
    SourceDataLine line = AudioSystem.getSourceDataLine(format);
    line.open(format, Sound.RATE / 10 * Sound.BYTES_A_MOMENT);
    line.start();
    return new SoundOutput() {
      @Override
      public void play(byte[] samples) {
        line.write(samples, 0, samples.length);
      }

      @Override
      public long unheardMicros() {
        long moments = (line.getBufferSize() - line.available()) / Sound.BYTES_A_MOMENT;
        return moments * 1_000_000 / Sound.RATE;
      }

      @Override
      public void silence() {
        line.flush();
      }

      @Override
      public void close() {
        line.close();
      }
    };
  }
}
