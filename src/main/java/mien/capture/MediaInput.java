package mien.capture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.bytedeco.ffmpeg.avformat.AVFormatContext.AVFMT_FLAG_NONBLOCK;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_DURATION_FROM_STREAM;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_READ;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avformat.avio_close;
import static org.bytedeco.ffmpeg.global.avformat.avio_open2;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_INVALIDDATA;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import mien.capture.MediaAddress.Kind;
import mien.core.InputException;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * The one door by which pictures and sound of a recording, a stream or a camera are opened. Local
 * files are opened here, and FFmpeg is then forbidden to open anything else, so that a playlist can
 * reach neither the network nor other files; a stream reaches the network, never a file.
 *
 * <p>Opened, used and closed on one thread.
 */
public final class MediaInput implements AutoCloseable {
  private static final long OPEN_MILLIS = 10_000;

  /** What a stream may reach. */
  private static final String NETWORK =
      "rtsp,rtp,srtp,udp,tcp,tls,http,https,httpproxy,crypto,data";

  private final MediaAddress address;
  private final Deadline deadline;
  private final AVFormatContext context = avformat_alloc_context();
  private final AVIOContext file = new AVIOContext(null);
  private AVIOInterruptCB.@Nullable Callback_Pointer interrupt;

  /**
   * @param deadline ends waits, in opening too
   * @throws InputException if it cannot be opened in time
   */
  MediaInput(MediaAddress address, Deadline deadline) {
    this.address = address;
    this.deadline = deadline;
    FFmpeg.load();
    deadline.begin(OPEN_MILLIS);
    try {
      open();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /**
   * Opens a local file.
   *
   * @throws InputException if there is none or it is no recording
   */
  public static MediaInput ofFile(Path file) {
    return new MediaInput(MediaAddress.ofFile(file), new Deadline());
  }

  private void open() {
    Map<String, String> options = new HashMap<>(address.options());
    switch (address.kind()) {
      case FILE -> {
        openFile();
        options.put("protocol_whitelist", "none");
      }
      case STREAM -> {
        interrupt = interruptible();
        options.put("protocol_whitelist", NETWORK);
      }
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
    Path path = Path.of(address.url());
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      throw new InputException(
          "%s is a pipe, a device or a folder: save what comes out of it, and name that file."
              .formatted(address.name()));
    }
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
            return deadline.over() ? 1 : 0;
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
    if (deadline.over()) {
      return "it did not answer in time";
    }
    return code == AVERROR_INVALIDDATA
        ? "it is damaged or no video, copy it anew or name another"
        : FFmpeg.reason(code);
  }

  MediaAddress address() {
    return address;
  }

  /** What FFmpeg knows of it; valid until {@link #close()}. */
  public AVFormatContext context() {
    return context;
  }

  /** Where the earliest of all streams begins on the container's clock, µs: the media's time 0. */
  public long startMicros() {
    return context.start_time() == AV_NOPTS_VALUE ? 0 : context.start_time();
  }

  /** Where a stream ends on the container's clock, µs; 0 where its header does not tell. */
  public long endMicros(AVStream stream) {
    if (context.duration_estimation_method() != AVFMT_DURATION_FROM_STREAM
        || stream.duration() <= 0) {
      return 0;
    }
    long start = stream.start_time() == AV_NOPTS_VALUE ? 0 : stream.start_time();
    return FFmpeg.toMicros(start + stream.duration(), stream.time_base());
  }

  @Override
  public void close() {
    avformat_close_input(context);
    avio_close(file);
    file.setNull();
    if (interrupt != null) {
      interrupt.close();
      interrupt = null;
    }
  }
}
