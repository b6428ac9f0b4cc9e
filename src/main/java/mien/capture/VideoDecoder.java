package mien.capture;

import static org.bytedeco.ffmpeg.avutil.AVFrame.AV_FRAME_FLAG_CORRUPT;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import java.util.Optional;
import mien.capture.MediaAddress.Kind;
import mien.core.InputException;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/** Decodes the picture's packets into frames, in the order in which they are shown. */
final class VideoDecoder implements AutoCloseable {
  /** Smaller pictures decode on one thread: what follows is slower and wants the others (ours). */
  private static final int BIG_PIXELS = 1 << 20;

  private static final int MOST_THREADS = 4;

  private final Demuxer demuxer;
  private final AVStream stream;
  private final AVCodecContext context;
  private final AVPacket packet = av_packet_alloc();
  private final AVFrame frame = av_frame_alloc();
  private boolean ended;
  private long damaged;
  private boolean lastTorn;

  /**
   * @param demuxer is closed with this decoder, and at once if there is none for its picture
   * @throws InputException if there is no decoder for it
   */
  VideoDecoder(Demuxer demuxer) {
    this.demuxer = demuxer;
    stream = demuxer.video();
    int id = stream.codecpar().codec_id();
    AVCodec codec = avcodec_find_decoder(id);
    context = avcodec_alloc_context3(codec);
    avcodec_parameters_to_context(context, stream.codecpar());
    context.pkt_timebase(stream.time_base());
    context.thread_count(threads(demuxer.address().kind()));
    if (codec == null || avcodec_open2(context, codec, (AVDictionary) null) < 0) {
      close();
      throw new InputException(
          "%s cannot be decoded: there is no decoder for %s here."
              .formatted(demuxer.address().name(), avcodec_get_name(id).getString()));
    }
  }

  /** Several threads hold frames back, so only big pictures of files get them. */
  private int threads(Kind kind) {
    boolean big = context.width() * context.height() >= BIG_PIXELS;
    int processors = Runtime.getRuntime().availableProcessors();
    return big && kind == Kind.FILE ? Math.min(processors, MOST_THREADS) : 1;
  }

  /** The next frame, valid until the next call; null at the end. */
  @Nullable AVFrame next() throws InterruptedException {
    int code = avcodec_receive_frame(context, frame);
    while (code != 0 && code != AVERROR_EOF) {
      if (code != AVERROR_EAGAIN()) {
        damaged++;
        lastTorn = true;
      }
      feed();
      code = avcodec_receive_frame(context, frame);
    }
    lastTorn |= code == 0 && (frame.flags() & AV_FRAME_FLAG_CORRUPT) != 0;
    lastTorn |= code == 0 && frame.decode_error_flags() != 0;
    return code == 0 ? frame : null;
  }

  private void feed() throws InterruptedException {
    if (ended) {
      return;
    }
    ended = !demuxer.read(packet);
    if (ended) {
      avcodec_send_packet(context, null); // gives out what it held back for reordering
    } else if (packet.stream_index() == stream.index()) {
      lastTorn = avcodec_send_packet(context, packet) < 0;
      damaged += lastTorn ? 1 : 0;
    }
    av_packet_unref(packet);
  }

  /**
   * Goes back to a key frame at or before a time, as far as the container's index knows.
   *
   * @return false if the time lies before the first frame: the first one comes next
   */
  boolean seek(long timestampMicros) {
    long start = stream.start_time() == AV_NOPTS_VALUE ? 0 : stream.start_time();
    long wanted = FFmpeg.fromMicros(timestampMicros, stream.time_base());
    long ticks = Math.max(wanted, start);
    demuxer.seek(ticks);
    startAgain();
    return wanted > start;
  }

  /** Goes to the first byte, where a container has no index that leads to its first frame. */
  void rewind() {
    demuxer.rewind();
    startAgain();
  }

  private void startAgain() {
    avcodec_flush_buffers(context);
    ended = false;
  }

  /** How many packets or frames were damaged and left out. */
  long damaged() {
    return damaged;
  }

  /** Why the recording ends before its end, in half a sentence; empty if it does not. */
  Optional<String> trouble() {
    boolean torn = lastTorn && demuxer.address().kind() == Kind.FILE;
    return demuxer.trouble().or(() -> Optional.of("its last picture is torn").filter(s -> torn));
  }

  /** Ticks of the stream's clock in µs, rounded to the nearest. */
  long micros(long ticks) {
    return FFmpeg.toMicros(ticks, stream.time_base());
  }

  Demuxer demuxer() {
    return demuxer;
  }

  @Override
  public void close() {
    av_frame_free(frame);
    av_packet_free(packet);
    avcodec_free_context(context);
    demuxer.close();
  }
}
