package mien.capture;

import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BYTE;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_guess_frame_rate;
import static org.bytedeco.ffmpeg.global.avformat.av_guess_sample_aspect_ratio;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_seek_file;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EXIT;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.av_q2d;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import java.util.Optional;
import java.util.OptionalLong;
import mien.core.InputException;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/** Takes the packets of the picture out of a container. */
final class Demuxer implements AutoCloseable {
  private static final long READ_MILLIS = 5_000;

  private final MediaAddress address;
  private final Deadline deadline;
  private final MediaInput input;
  private final AVFormatContext context;
  private final AVStream video;
  private final Completeness completeness;
  private @Nullable String trouble;

  /**
   * @throws InputException if it cannot be opened in time or holds no picture
   */
  Demuxer(MediaAddress address, Deadline deadline) {
    this.address = address;
    this.deadline = deadline;
    input = new MediaInput(address, deadline);
    context = input.context();
    try {
      video = findVideo();
    } catch (RuntimeException e) {
      input.close();
      throw e;
    }
    completeness = new Completeness(input, video);
  }

  private AVStream findVideo() {
    int index = av_find_best_stream(context, AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0);
    boolean cover =
        index >= 0 && (context.streams(index).disposition() & AV_DISPOSITION_ATTACHED_PIC) != 0;
    if (index < 0 || cover) {
      throw new InputException("%s holds no moving picture.".formatted(address.name()));
    }
    return context.streams(index);
  }

  /** Which of several pictures was taken; empty where there is one. */
  Optional<String> choice() {
    int all = 0;
    int mine = 0;
    for (int i = 0; i < context.nb_streams(); i++) {
      AVStream stream = context.streams(i);
      boolean cover = (stream.disposition() & AV_DISPOSITION_ATTACHED_PIC) != 0;
      if (stream.codecpar().codec_type() == AVMEDIA_TYPE_VIDEO && !cover) {
        all++;
        mine = i == video.index() ? all : mine;
      }
    }
    return all < 2
        ? Optional.empty()
        : Optional.of(
            "of its %d video streams number %d was analysed, of %dx%d"
                .formatted(all, mine, video.codecpar().width(), video.codecpar().height()));
  }

  MediaAddress address() {
    return address;
  }

  /** The stream of the picture. */
  AVStream video() {
    return video;
  }

  /** What the container tells, together with what the first frame showed. */
  SourceInfo describe(int width, int height, int rotationDegrees, double pixelAspect) {
    int sound = av_find_best_stream(context, AVMEDIA_TYPE_AUDIO, -1, -1, (AVCodec) null, 0);
    return new SourceInfo(
        address.name(),
        width,
        height,
        framesPerSecond(),
        positive(context.duration()),
        av_q2d(video.time_base()),
        positive(video.nb_frames()),
        sound >= 0,
        rotationDegrees,
        pixelAspect);
  }

  /** The nominal rate; 0 where none is told. */
  double framesPerSecond() {
    double rate = av_q2d(av_guess_frame_rate(context, video, null));
    return Double.isFinite(rate) ? rate : 0;
  }

  /** Width of a stored pixel of the frame to its height; NaN where nobody tells. */
  double pixelAspect(AVFrame frame) {
    return av_q2d(av_guess_sample_aspect_ratio(context, video, frame));
  }

  /** Where the earliest of all streams begins, µs: what players call 0. */
  long startMicros() {
    return input.startMicros();
  }

  /** Where the picture ends on the container's clock, µs; 0 where its header does not tell. */
  long endMicros() {
    return input.endMicros(video);
  }

  private static OptionalLong positive(long value) {
    return value > 0 ? OptionalLong.of(value) : OptionalLong.empty();
  }

  /**
   * Reads one packet of any stream; the caller unrefs it.
   *
   * @return false at the end, or when stopped, or when it breaks off ({@link #trouble()} then
   *     tells)
   */
  boolean read(AVPacket packet) throws InterruptedException {
    deadline.begin(READ_MILLIS);
    int code = av_read_frame(context, packet);
    while (code == AVERROR_EAGAIN() && !deadline.over()) {
      Thread.sleep(1);
      code = av_read_frame(context, packet);
    }
    if (code >= 0) {
      completeness.read(packet);
    } else if (!deadline.stopped()) {
      trouble = trouble(code);
    }
    return code >= 0;
  }

  private @Nullable String trouble(int code) {
    int failure = context.pb() == null ? 0 : context.pb().error();
    if (code == AVERROR_EOF && (failure == 0 || failure == AVERROR_EOF)) {
      return completeness.missing().orElse(null);
    }
    int why = code == AVERROR_EOF ? failure : code;
    boolean silent =
        why == AVERROR_EXIT || deadline.over(); // it ended a wait, maybe an earlier one
    return silent ? "nothing came for %d s".formatted(READ_MILLIS / 1000) : FFmpeg.reason(why);
  }

  /** Goes to the last key frame at or before a time of the picture's stream, in its ticks. */
  void seek(long ticks) {
    sought(avformat_seek_file(context, video.index(), Long.MIN_VALUE, ticks, ticks, 0));
  }

  /** Goes to the first byte. */
  void rewind() {
    sought(avformat_seek_file(context, video.index(), 0, 0, 0, AVSEEK_FLAG_BYTE));
  }

  private void sought(int code) {
    if (code < 0) {
      throw new InputException(
          "%s cannot be sought: %s.".formatted(address.name(), FFmpeg.reason(code)));
    }
    completeness.sought();
  }

  /** Why reading ended before the end; empty if it did not. */
  Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  @Override
  public void close() {
    input.close();
  }
}
