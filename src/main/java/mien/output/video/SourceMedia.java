package mien.output.video;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_DURATION_FROM_STREAM;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_READ;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open2;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_inv_q;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;

/**
 * The input beside its pictures: the clock of its video stream, and its sound as packets. Opened,
 * used and closed on one thread.
 */
final class SourceMedia implements AutoCloseable {
  private final AVFormatContext context = avformat_alloc_context();
  private final AVIOContext file = new AVIOContext(null);
  private final AVPacket packet = av_packet_alloc();
  private final AVStream video;
  private final List<AVStream> sound = new ArrayList<>();

  SourceMedia(Path path) throws IOException {
    AVDictionary options = Ffmpeg.options(Map.of("protocol_whitelist", "none"));
    try (BytePointer url = new BytePointer("file:" + path.toAbsolutePath(), UTF_8)) {
      // The file is opened here, so that a playlist can reach nothing else.
      Ffmpeg.check(avio_open2(file, url, AVIO_FLAG_READ, null, null), "opening " + path);
      context.pb(file);
      Ffmpeg.check(avformat_open_input(context, url, null, options), "opening " + path);
      Ffmpeg.check(avformat_find_stream_info(context, (AVDictionary) null), "reading " + path);
      int best =
          av_find_best_stream(context, AVMEDIA_TYPE_VIDEO, -1, -1, (@Nullable AVCodec) null, 0);
      video = context.streams(Ffmpeg.check(best, "looking for a picture in " + path));
    } catch (IOException e) {
      close();
      throw e;
    } finally {
      av_dict_free(options);
    }
    for (int i = 0; i < context.nb_streams(); i++) {
      AVStream stream = context.streams(i);
      if (stream.codecpar().codec_type() == AVMEDIA_TYPE_AUDIO
          && stream.codecpar().codec_id() != avcodec.AV_CODEC_ID_NONE) {
        sound.add(stream);
      } else {
        stream.discard(avcodec.AVDISCARD_ALL);
      }
    }
  }

  /** One tick of the video stream's clock, s. */
  AVRational timeBase() {
    return video.time_base();
  }

  /** Frames a second on average; 25 where the container tells none. */
  AVRational frameRate() {
    AVRational rate = video.avg_frame_rate();
    return rate.num() > 0 && rate.den() > 0 ? rate : av_make_q(25, 1);
  }

  /** How long a frame is shown on average, µs. */
  long frameMicros() {
    return Ffmpeg.toMicros(1, av_inv_q(frameRate()));
  }

  /** Where the earliest stream begins on the container's clock, µs: the zero of media time. */
  long startMicros() {
    return context.start_time() == AV_NOPTS_VALUE ? 0 : context.start_time();
  }

  /** Where the last frame ends, µs; 0 where the container does not tell and FFmpeg guessed. */
  long endMicros() {
    if (context.duration_estimation_method() != AVFMT_DURATION_FROM_STREAM
        || video.duration() <= 0) {
      return 0;
    }
    long start = video.start_time() == AV_NOPTS_VALUE ? 0 : video.start_time();
    return Ffmpeg.toMicros(start + video.duration(), timeBase()) - startMicros();
  }

  AVStream stream(int index) {
    return context.streams(index);
  }

  List<AVStream> sound() {
    return sound;
  }

  /** The next packet of sound, valid until the next call; null at the end. */
  @Nullable AVPacket nextSound() {
    do {
      av_packet_unref(packet);
      if (sound.isEmpty() || av_read_frame(context, packet) < 0) {
        return null;
      }
    } while (sound.stream().noneMatch(stream -> stream.index() == packet.stream_index()));
    return packet;
  }

  @Override
  public void close() {
    av_packet_free(packet);
    avformat_close_input(context);
    avio_closep(file);
  }
}
