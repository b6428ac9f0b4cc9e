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
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.BytePointer;

/**
 * Writes packets of pictures and sound into one file. Opened, used and closed on one thread; the
 * file is whole after {@link #finish()}.
 */
final class Muxer implements AutoCloseable {
  private final AVFormatContext context = new AVFormatContext(null);
  private final AVIOContext file = new AVIOContext(null);
  private final SourceMedia source;
  private final AVStream video;
  private final Map<Integer, AVStream> sound = new HashMap<>();

  Muxer(Path path, Container container, SourceMedia source, PictureEncoder encoder)
      throws IOException {
    this.source = source;
    Ffmpeg.check(
        avformat_alloc_output_context2(context, null, container.format(), null),
        "making " + container);
    video = avformat_new_stream(context, null);
    avcodec_parameters_from_context(video.codecpar(), encoder.codec());
    video.time_base(source.timeBase());
    video.avg_frame_rate(source.frameRate());
    video.sample_aspect_ratio(encoder.codec().sample_aspect_ratio());
    for (AVStream in : source.sound()) {
      AVStream out = avformat_new_stream(context, null);
      avcodec_parameters_copy(out.codecpar(), in.codecpar());
      out.codecpar().codec_tag(0); // each container has its own
      out.time_base(in.time_base());
      sound.put(in.index(), out);
    }
    AVDictionary options = Ffmpeg.options(Map.of("movie_timescale", movieTimescale()));
    try (BytePointer url = new BytePointer("file:" + path.toAbsolutePath(), UTF_8)) {
      Ffmpeg.check(avio_open2(file, url, AVIO_FLAG_WRITE, null, null), "opening " + path);
      context.pb(file);
      Ffmpeg.check(avformat_write_header(context, options), "writing " + path);
    } catch (IOException e) {
      close();
      throw e;
    } finally {
      av_dict_free(options);
    }
  }

  /** The clock in which MP4 tells when streams begin: one that every stream's clock divides. */
  private String movieTimescale() {
    long scale = source.timeBase().den();
    for (AVStream in : source.sound()) {
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
    av_packet_rescale_ts(packet, source.timeBase(), video.time_base());
    Ffmpeg.check(av_interleaved_write_frame(context, packet), "writing the video");
  }

  /**
   * @param packet as the source gave it
   * @param shiftMicros how much earlier it is to be
   */
  void writeSound(AVPacket packet, long shiftMicros) throws IOException {
    AVStream in = source.stream(packet.stream_index());
    AVStream out = sound.get(packet.stream_index());
    if (out == null) {
      return;
    }
    if (packet.pts() == AV_NOPTS_VALUE) {
      packet.pts(packet.dts());
    }
    long shift = Ffmpeg.fromMicros(shiftMicros, in.time_base());
    packet.pts(packet.pts() - shift).dts(packet.dts() - shift).pos(-1);
    packet.flags(packet.flags() | AV_PKT_FLAG_KEY);
    packet.stream_index(out.index());
    av_packet_rescale_ts(packet, in.time_base(), out.time_base());
    Ffmpeg.check(av_interleaved_write_frame(context, packet), "writing the sound");
  }

  /** Writes what the container keeps at its end. */
  void finish() throws IOException {
    Ffmpeg.check(av_write_trailer(context), "finishing the video");
  }

  @Override
  public void close() {
    avio_closep(file);
    avformat_free_context(context);
  }
}
