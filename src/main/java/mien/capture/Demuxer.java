package mien.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.bytedeco.ffmpeg.avformat.AVFormatContext.AVFMT_FLAG_NONBLOCK;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_CORRUPT;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_READ;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BYTE;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avformat.av_guess_frame_rate;
import static org.bytedeco.ffmpeg.global.avformat.av_guess_sample_aspect_ratio;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_index_get_entries_count;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_seek_file;
import static org.bytedeco.ffmpeg.global.avformat.avio_close;
import static org.bytedeco.ffmpeg.global.avformat.avio_open2;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_INVALIDDATA;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_q2d;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import mien.capture.MediaAddress.Kind;
import mien.core.InputException;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * Takes the packets of the picture out of a container. Local files are opened here, and FFmpeg is
 * then forbidden to open anything else, so that a playlist can reach neither the network nor other
 * files.
 */
final class Demuxer implements AutoCloseable {
  private static final long OPEN_MILLIS = 10_000;
  private static final long READ_MILLIS = 5_000;

  private final MediaAddress address;
  private final Deadline patience;
  private final AVFormatContext context = avformat_alloc_context();
  private final AVIOContext file = new AVIOContext(null);
  private AVIOInterruptCB.@Nullable Callback_Pointer interrupt;
  private final AVStream video;
  private boolean lastCutShort;
  private long pictures;
  private @Nullable String trouble;

  /**
   * @throws InputException if it cannot be opened in time or holds no picture
   */
  Demuxer(MediaAddress address, Deadline patience) {
    this.address = address;
    this.patience = patience;
    patience.begin(OPEN_MILLIS);
    try {
      open();
      video = findVideo();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private void open() {
    Map<String, String> options = new HashMap<>(address.options());
    switch (address.kind()) {
      case FILE -> {
        openFile();
        options.put("protocol_whitelist", "none");
      }
      case STREAM -> interrupt = interruptible();
      case CAMERA -> context.flags(context.flags() | AVFMT_FLAG_NONBLOCK);
      case GRAPH -> {}
    }
    AVInputFormat format =
        address.format().isEmpty() ? null : av_find_input_format(address.format());
    AVDictionary dictionary = FFmpeg.dictionary(options);
    try (BytePointer url = new BytePointer(address.url(), UTF_8)) {
      check(avformat_open_input(context, url, format, dictionary));
    } finally {
      av_dict_free(dictionary);
    }
    if (address.kind() != Kind.CAMERA) { // a camera has told what it gives; searching would spin
      check(avformat_find_stream_info(context, (AVDictionary) null));
    }
  }

  private void openFile() {
    AVDictionary options = FFmpeg.dictionary(Map.of("protocol_whitelist", "file"));
    try (BytePointer url = new BytePointer("file:" + address.url(), UTF_8)) {
      check(avio_open2(file, url, AVIO_FLAG_READ, null, options));
    } finally {
      av_dict_free(options);
    }
    context.pb(file);
  }

  private AVIOInterruptCB.Callback_Pointer interruptible() {
    AVIOInterruptCB.Callback_Pointer callback =
        new AVIOInterruptCB.Callback_Pointer() {
          @Override
          public int call(Pointer unused) {
            return patience.over() ? 1 : 0;
          }
        };
    context.interrupt_callback().callback(callback);
    return callback;
  }

  private void check(int code) {
    if (code < 0) {
      throw new InputException("%s cannot be opened: %s.".formatted(address.name(), reason(code)));
    }
  }

  private String reason(int code) {
    if (patience.over()) {
      return "it did not answer in time";
    }
    return code == AVERROR_INVALIDDATA
        ? "it is damaged or no video, copy it anew or name another"
        : FFmpeg.reason(code);
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
    return context.start_time() == AV_NOPTS_VALUE ? 0 : context.start_time();
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
    patience.begin(READ_MILLIS);
    int code = av_read_frame(context, packet);
    while (code == AVERROR_EAGAIN() && !patience.over()) {
      Thread.sleep(1);
      code = av_read_frame(context, packet);
    }
    if (code >= 0) {
      lastCutShort = (packet.flags() & AV_PKT_FLAG_CORRUPT) != 0;
      pictures += packet.stream_index() == video.index() ? 1 : 0;
    } else if (!patience.stopped()) {
      trouble = trouble(code);
    }
    return code >= 0;
  }

  private @Nullable String trouble(int code) {
    int failure = context.pb() == null ? 0 : context.pb().error();
    if (code != AVERROR_EOF || (failure < 0 && failure != AVERROR_EOF)) {
      return reason(code == AVERROR_EOF ? failure : code);
    }
    int indexed = avformat_index_get_entries_count(video);
    if (pictures < indexed) {
      return "its index promises %d".formatted(indexed);
    }
    return lastCutShort ? "it ends in the middle of a packet" : null;
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
    pictures = Integer.MAX_VALUE; // what comes cannot be compared with the index any more
  }

  /** Why reading ended before the end; empty if it did not. */
  Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  @Override
  public void close() {
    avformat_close_input(context);
    avio_close(file);
    file.setNull();
    if (interrupt != null) {
      interrupt.close();
    }
  }
}
