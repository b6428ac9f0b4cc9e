package mien.output.video;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_copy;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open2;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import mien.capture.FFmpeg;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/**
 * Writes packets of pictures and sound into one file. Opened, used and closed on one thread; the
 * file is whole after {@link #finish}.
 */
final class Muxer implements AutoCloseable {
  private final AVFormatContext context = new AVFormatContext(null);
  private final AVIOContext file = new AVIOContext(null);
  private final AVRational timeBase;
  private final Map<Integer, AVStream> inputs = new HashMap<>();
  private final AVStream video;
  private final Consumer<String> notes;
  private final Map<Integer, AVStream> sound = new HashMap<>();
  private final Map<Integer, RawSound> converted = new HashMap<>();
  private final @Nullable AVStream encoded;

  /**
   * For pictures whose times are ticks of this clock, in s.
   *
   * @param sound what else is written; or null
   */
  Muxer(
      Path path,
      Container container,
      AVRational timeBase,
      PictureEncoder encoder,
      @Nullable SoundEncoder sound)
      throws IOException {
    this(
        path,
        container,
        timeBase,
        encoder.codec().framerate(),
        List.of(),
        encoder,
        sound,
        note -> {});
  }

  /**
   * @param notes hears in half a sentence what becomes of sound that cannot be kept as it is
   */
  Muxer(
      Path path,
      Container container,
      SourceMedia source,
      PictureEncoder encoder,
      Consumer<String> notes)
      throws IOException {
    this(
        path,
        container,
        source.timeBase(),
        source.frameRate(),
        source.sound(),
        encoder,
        null,
        notes);
  }

  private Muxer(
      Path path,
      Container container,
      AVRational timeBase,
      AVRational frameRate,
      List<AVStream> sounds,
      PictureEncoder encoder,
      @Nullable SoundEncoder heard,
      Consumer<String> notes)
      throws IOException {
    this.timeBase = timeBase;
    this.notes = notes;
    FFmpeg.check(
        avformat_alloc_output_context2(context, null, container.format(), null),
        "making " + container);
    video = avformat_new_stream(context, null);
    avcodec_parameters_from_context(video.codecpar(), encoder.codec());
    video.time_base(timeBase);
    video.avg_frame_rate(frameRate);
    video.sample_aspect_ratio(encoder.codec().sample_aspect_ratio());
    for (AVStream in : sounds) {
      inputs.put(in.index(), in);
      addSound(in, container);
    }
    encoded = heard == null ? null : addSound(heard);
    AVDictionary options = FFmpeg.dictionary(Map.of("movie_timescale", movieTimescale()));
    try (BytePointer url = new BytePointer("file:" + path.toAbsolutePath(), UTF_8)) {
      FFmpeg.check(avio_open2(file, url, AVIO_FLAG_WRITE, null, null), "opening " + path);
      context.pb(file);
      FFmpeg.check(avformat_write_header(context, options), "writing " + path);
    } catch (IOException e) {
      close();
      throw e;
    } finally {
      av_dict_free(options);
    }
  }

  private void addSound(AVStream in, Container container) {
    RawSound raw = null;
    if (!container.holds(in)) {
      try {
        raw = new RawSound(in);
        converted.put(in.index(), raw);
        notes.accept("the video's sound is kept as raw samples");
      } catch (IOException e) {
        notes.accept("the video has not all of its sound: " + e.getMessage());
        return;
      }
    }
    AVStream out = avformat_new_stream(context, null);
    if (raw == null) {
      avcodec_parameters_copy(out.codecpar(), in.codecpar());
      out.codecpar().codec_tag(0); // each container has its own
    } else {
      raw.describe(out.codecpar());
    }
    out.time_base(in.time_base());
    sound.put(in.index(), out);
  }

  private AVStream addSound(SoundEncoder encoder) {
    AVStream out = avformat_new_stream(context, null);
    avcodec_parameters_from_context(out.codecpar(), encoder.codec());
    out.time_base(SoundEncoder.tick());
    return out;
  }

  /** The clock in which MP4 tells when streams begin: one that every stream's clock divides. */
  private String movieTimescale() {
    long scale = timeBase.den();
    for (AVStream in : inputs.values()) {
      long other = in.time_base().den();
      long common = scale / gcd(scale, other) * other;
      scale = common <= Integer.MAX_VALUE ? common : scale;
    }
    return Long.toString(scale);
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  /**
   * @param packet as the encoder gave it
   * @param time presentation time in ticks of the source's clock
   * @param duration likewise
   */
  void writePicture(AVPacket packet, long time, long duration) throws IOException {
    packet.stream_index(video.index());
    packet.pts(time).dts(time).duration(duration);
    av_packet_rescale_ts(packet, timeBase, video.time_base());
    FFmpeg.check(av_interleaved_write_frame(context, packet), "writing the video");
  }

  /**
   * Writes a packet of the sound's encoder.
   *
   * @param micros when it is heard, µs
   */
  void writeEncoded(AVPacket packet, long micros) throws IOException {
    AVStream out = Objects.requireNonNull(encoded, "no sound was announced");
    long time = FFmpeg.fromMicros(micros, SoundEncoder.tick());
    packet.pts(time).dts(time).stream_index(out.index());
    av_packet_rescale_ts(packet, SoundEncoder.tick(), out.time_base());
    FFmpeg.check(av_interleaved_write_frame(context, packet), "writing the sound");
  }

  /**
   * Writes sound. A sound that cannot be written ends there; the rest of the video goes on.
   *
   * @param packet as the source gave it
   * @param shiftMicros how much earlier it is to be
   */
  void writeSound(AVPacket packet, long shiftMicros) {
    int index = packet.stream_index();
    AVStream out = sound.get(index);
    if (out == null) {
      return;
    }
    try {
      RawSound raw = converted.get(index);
      if (raw == null) {
        write(packet, out, shiftMicros);
      } else {
        convert(raw, packet, out, shiftMicros);
      }
    } catch (IOException e) {
      sound.remove(index);
      notes.accept("the video has not all of its sound: " + e.getMessage());
    }
  }

  private void convert(RawSound raw, @Nullable AVPacket packet, AVStream out, long shiftMicros)
      throws IOException {
    raw.send(packet);
    for (AVPacket samples = raw.next(); samples != null; samples = raw.next()) {
      write(samples, out, shiftMicros);
    }
  }

  private void write(AVPacket packet, AVStream out, long shiftMicros) throws IOException {
    AVStream in = Objects.requireNonNull(inputs.get(packet.stream_index()));
    if (packet.pts() == AV_NOPTS_VALUE) {
      packet.pts(packet.dts());
    }
    long shift = FFmpeg.fromMicros(shiftMicros, in.time_base());
    packet.pts(packet.pts() - shift).dts(packet.dts() - shift).pos(-1);
    packet.flags(packet.flags() | AV_PKT_FLAG_KEY);
    packet.stream_index(out.index());
    av_packet_rescale_ts(packet, in.time_base(), out.time_base());
    FFmpeg.check(av_interleaved_write_frame(context, packet), "writing the sound");
  }

  /**
   * Writes what decoders held back, and what the container keeps at its end.
   *
   * @param shiftMicros how much earlier the sound is to be
   */
  void finish(long shiftMicros) throws IOException {
    for (Map.Entry<Integer, RawSound> raw : converted.entrySet()) {
      AVStream out = sound.get(raw.getKey());
      if (out != null) {
        convert(raw.getValue(), null, out, shiftMicros);
      }
    }
    FFmpeg.check(av_write_trailer(context), "finishing the video");
  }

  @Override
  public void close() {
    converted.values().forEach(RawSound::close);
    avio_closep(file);
    avformat_free_context(context);
  }
}
