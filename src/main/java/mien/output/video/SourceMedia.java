package mien.output.video;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.av_inv_q;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mien.capture.FFmpeg;
import mien.capture.MediaInput;
import mien.core.InputException;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.jspecify.annotations.Nullable;

/**
 * The input beside its pictures: the clock of its video stream, and its sound as packets. Opened,
 * used and closed on one thread.
 */
final class SourceMedia implements AutoCloseable {
  private final MediaInput input;
  private final AVFormatContext context;
  private final AVPacket packet = av_packet_alloc();
  private final AVStream video;
  private final List<AVStream> sound = new ArrayList<>();

  /**
   * @throws InputException if it is no recording
   * @throws IOException if it holds no picture
   */
  SourceMedia(Path path) throws IOException {
    input = MediaInput.ofFile(path);
    context = input.context();
    int best =
        av_find_best_stream(context, AVMEDIA_TYPE_VIDEO, -1, -1, (@Nullable AVCodec) null, 0);
    try {
      video = context.streams(FFmpeg.check(best, "looking for a picture in " + path));
    } catch (IOException e) {
      close();
      throw e;
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
    return FFmpeg.toMicros(1, av_inv_q(frameRate()));
  }

  /** Where the earliest stream begins on the container's clock, µs: the zero of media time. */
  long startMicros() {
    return input.startMicros();
  }

  /** Where the last frame ends, µs; 0 where the container does not tell and FFmpeg guessed. */
  long endMicros() {
    long end = input.endMicros(video);
    return end == 0 ? 0 : end - startMicros();
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
    input.close();
  }
}
