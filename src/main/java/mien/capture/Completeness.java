package mien.capture;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_CORRUPT;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_DURATION_FROM_STREAM;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_ANY;
import static org.bytedeco.ffmpeg.global.avformat.av_index_search_timestamp;
import static org.bytedeco.ffmpeg.global.avformat.avformat_index_get_entries_count;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import mien.capture.MediaAddress.Kind;
import mien.core.Text;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;

/**
 * Compares what was read of a recording, from its first packet to its last, with what its container
 * promises. FFmpeg ends a file that was cut off like one that is whole.
 */
final class Completeness {
  /**
   * Headers round, and many do not count the last picture: less than this, µs, is not missing
   * (ours; the most that a whole clip of the tests lacks is 70,000).
   */
  private static final long TOLERANCE_MICROS = 200_000;

  /** Matroska, WebM and WMV; what is told before the start can only be a length. */
  private static final Set<String> TELL_THE_END = Set.of("matroska,webm", "asf");

  private final MediaInput input;
  private final AVStream video;
  private long pictures;
  private long endMicros = Long.MIN_VALUE;
  private boolean lastCutShort;
  private boolean sought;

  Completeness(MediaInput input, AVStream video) {
    this.input = input;
    this.video = video;
  }

  /** Takes note of a packet of any stream. */
  void read(AVPacket packet) {
    lastCutShort = (packet.flags() & AV_PKT_FLAG_CORRUPT) != 0;
    if (packet.stream_index() == video.index()) {
      pictures = sought ? before(packet) + 1 : pictures + 1;
      sought = false;
    }
    long begin = packet.pts() == AV_NOPTS_VALUE ? packet.dts() : packet.pts();
    if (begin != AV_NOPTS_VALUE) {
      AVStream stream = input.context().streams(packet.stream_index());
      endMicros = Math.max(endMicros, micros(stream, begin + Math.max(0, packet.duration())));
    }
  }

  private static long micros(AVStream stream, long ticks) {
    return FFmpeg.toMicros(ticks, stream.time_base());
  }

  /** What comes now does not follow what came before. */
  void sought() {
    sought = true;
  }

  /** How many pictures come before this one, as the container's index tells. */
  private int before(AVPacket packet) {
    return Math.max(0, av_index_search_timestamp(video, packet.dts(), AVSEEK_FLAG_ANY));
  }

  /** What is missing, in half a sentence, once nothing more comes; empty if nothing seems to be. */
  Optional<String> missing() {
    int indexed = avformat_index_get_entries_count(video);
    if (pictures < indexed) {
      return Optional.of("its index promises %d".formatted(indexed));
    }
    boolean indexIsWhole = indexed > 1 && indexed == video.nb_frames();
    return missingTime()
        .filter(sentence -> !indexIsWhole)
        .or(this::missingBytes)
        .or(
            () ->
                lastCutShort ? Optional.of("it ends in the middle of a packet") : Optional.empty());
  }

  private Optional<String> missingTime() {
    long promised = promisedMicros();
    long length = endMicros - input.startMicros();
    return endMicros == Long.MIN_VALUE || length >= promised - TOLERANCE_MICROS
        ? Optional.empty()
        : Optional.of(
            Text.of(
                "it holds %.2f s of the %.2f s that its header promises",
                length / 1e6, promised / 1e6));
  }

  /**
   * Length as the header tells it, not as FFmpeg guesses it from what is there; 0 if untold, µs.
   */
  private long promisedMicros() {
    AVFormatContext context = input.context();
    if (context.duration_estimation_method() != AVFMT_DURATION_FROM_STREAM) {
      return 0;
    }
    boolean shortened = format().equals("avi"); // FFmpeg cuts its length to the file's
    return shortened ? micros(video, video.nb_frames()) : length(Math.max(0, context.duration()));
  }

  /** A header's length may be where the clock stands at the end, wherever that clock starts. */
  private long length(long told) {
    long start = input.startMicros();
    return TELL_THE_END.contains(format()) && told > start ? told - start : told;
  }

  private Optional<String> missingBytes() {
    return input.address().kind() == Kind.FILE
        ? FileEnd.missing(Path.of(input.address().url()), format())
        : Optional.empty();
  }

  private String format() {
    return input.context().iformat().name().getString();
  }
}
