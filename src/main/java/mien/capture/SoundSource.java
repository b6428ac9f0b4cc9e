package mien.capture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Path;
import java.util.Optional;
import mien.core.InputException;
import mien.core.Sound;
import mien.pipeline.Source;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameFilter;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.Frame;
import org.bytedeco.javacv.FrameFilter;
import org.bytedeco.javacv.FrameGrabber;
import org.jspecify.annotations.Nullable;

/**
 * The sound of a recording from a moment on, slower or faster at the same pitch; nothing where it
 * has none. Timestamps are those of the recording, whatever the speed.
 */
final class SoundSource implements Source<Sound> {
  private final FFmpegFrameGrabber grabber;
  private final @Nullable FFmpegFrameFilter tempo;
  private final long fromMicros;
  private final double speed;
  private long startMicros = -1;
  private long moments;

  /**
   * @param speed seconds of the recording a second heard, ¼ to 100
   * @throws InputException if the recording cannot be opened
   */
  SoundSource(Path recording, long fromMicros, double speed) {
    FFmpeg.load();
    this.fromMicros = fromMicros;
    this.speed = speed;
    // The picture's door refuses what would open other files or the network, such as playlists.
    new Demuxer(MediaAddress.ofFile(recording), new Deadline()).close();
    grabber = new FFmpegFrameGrabber(recording.toFile());
    grabber.setSampleMode(FrameGrabber.SampleMode.SHORT);
    grabber.setSampleRate(Sound.RATE);
    grabber.setAudioChannels(Sound.CHANNELS);
    grabber.setOption("protocol_whitelist", "file");
    try {
      grabber.start();
      boolean silent = !grabber.hasAudio();
      if (!silent && fromMicros > 0) {
        grabber.setAudioTimestamp(fromMicros);
      }
      tempo = silent || speed == 1 ? null : tempo(speed);
    } catch (FrameGrabber.Exception | FrameFilter.Exception e) {
      release(e);
      throw new InputException("The sound of %s cannot be read.".formatted(recording), e);
    }
  }

  private void release(Exception failure) {
    try {
      grabber.close();
    } catch (FrameGrabber.Exception e) {
      failure.addSuppressed(e);
    }
  }

  private static FFmpegFrameFilter tempo(double speed) throws FrameFilter.Exception {
    FFmpegFrameFilter filter =
        new FFmpegFrameFilter(
            "atempo=%1$s,atempo=%1$s".formatted(Math.sqrt(speed)), Sound.CHANNELS);
    filter.setSampleRate(Sound.RATE);
    filter.setSampleFormat(avutil.AV_SAMPLE_FMT_S16);
    filter.start();
    return filter;
  }

  @Override
  public Optional<Sound> next() throws FrameGrabber.Exception, FrameFilter.Exception {
    Frame frame = grabber.hasAudio() ? heard() : null;
    if (frame == null) {
      return Optional.empty();
    }
    ShortBuffer samples = ((ShortBuffer) frame.samples[0]).duplicate();
    ByteBuffer bytes = ByteBuffer.allocate(2 * samples.remaining()).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(samples);
    long micros = startMicros + Math.round(moments * speed * 1e6 / Sound.RATE);
    moments += bytes.capacity() / Sound.BYTES_A_MOMENT;
    return Optional.of(new Sound(micros, bytes.array()));
  }

  private @Nullable Frame heard() throws FrameGrabber.Exception, FrameFilter.Exception {
    if (tempo == null) {
      return grabbed();
    }
    Frame frame = tempo.pullSamples();
    while (frame == null) {
      Frame next = grabbed();
      if (next == null) {
        return null;
      }
      tempo.push(next);
      frame = tempo.pullSamples();
    }
    return frame;
  }

  /** The next piece that ends after the moment wanted; seeking stops at one before it. */
  private @Nullable Frame grabbed() throws FrameGrabber.Exception {
    Frame frame = grabber.grabSamples();
    while (frame != null && startMicros < 0 && endMicros(frame) <= fromMicros) {
      frame = grabber.grabSamples();
    }
    if (frame != null && startMicros < 0) {
      startMicros = micros(frame);
    }
    return frame;
  }

  private long endMicros(Frame frame) {
    int length = frame.samples[0].remaining() / Sound.CHANNELS;
    return micros(frame) + length * 1_000_000L / Sound.RATE;
  }

  /** From the start of the earliest stream, as pictures count. */
  private long micros(Frame frame) {
    long zero = grabber.getFormatContext().start_time();
    return frame.timestamp - (zero == avutil.AV_NOPTS_VALUE ? 0 : zero);
  }

  @Override
  public void close() throws FrameGrabber.Exception, FrameFilter.Exception {
    if (tempo != null) {
      tempo.close();
    }
    grabber.close();
  }
}
