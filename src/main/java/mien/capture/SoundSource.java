package mien.capture;

import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;

import java.nio.file.Path;
import java.util.Optional;
import mien.core.InputException;
import mien.core.Sound;
import mien.pipeline.Source;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/**
 * The sound of a recording from a moment on, slower or faster at the same pitch; nothing where it
 * has none. Timestamps are those of the recording, whatever the speed. Opened, read and closed on
 * one thread.
 */
final class SoundSource implements Source<Sound> {
  private final MediaInput input;
  private final @Nullable SoundDecoder decoder;
  private final long fromMicros;
  private final double speed;
  private @Nullable SoundFilter filter;
  private boolean flushed;
  private long startMicros;
  private long moments;

  /**
   * @param speed seconds of the recording a second heard, ¼ to 100
   * @throws InputException if the recording cannot be opened, or its sound not be decoded
   */
  SoundSource(Path recording, long fromMicros, double speed) {
    this.fromMicros = fromMicros;
    this.speed = speed;
    input = MediaInput.ofFile(recording);
    int sound = av_find_best_stream(input.context(), AVMEDIA_TYPE_AUDIO, -1, -1, (AVCodec) null, 0);
    try {
      decoder = sound < 0 ? null : new SoundDecoder(input, sound);
    } catch (InputException e) {
      input.close();
      throw e;
    }
    if (decoder != null && fromMicros > 0) {
      decoder.seek(fromMicros);
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws InputException if its form cannot be turned into ours
   */
  @Override
  public Optional<Sound> next() {
    AVFrame frame = decoder == null ? null : heard(decoder);
    if (frame == null) {
      return Optional.empty();
    }
    byte[] samples = new byte[frame.nb_samples() * Sound.BYTES_A_MOMENT];
    frame.data(0).get(samples);
    long micros = startMicros + Math.round(moments * speed * 1e6 / Sound.RATE);
    moments += frame.nb_samples();
    return Optional.of(new Sound(micros, samples));
  }

  private @Nullable AVFrame heard(SoundDecoder from) {
    AVFrame frame = filter == null ? null : filter.pull();
    while (frame == null && !flushed) {
      AVFrame decoded = decoded(from);
      if (filter == null && decoded != null) {
        startMicros = from.startMicros();
        filter = new SoundFilter(decoded, speed);
      }
      flushed = decoded == null;
      if (filter != null) {
        filter.push(decoded);
        frame = filter.pull();
      }
    }
    return frame;
  }

  /** The next piece that ends after the moment wanted; seeking stops at one before it. */
  private @Nullable AVFrame decoded(SoundDecoder from) {
    AVFrame frame = from.next();
    while (frame != null && filter == null && from.endMicros() <= fromMicros) {
      frame = from.next();
    }
    return frame;
  }

  @Override
  public void close() {
    if (filter != null) {
      filter.close();
    }
    if (decoder != null) {
      decoder.close();
    }
    input.close();
  }
}
