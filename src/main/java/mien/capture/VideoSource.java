package mien.capture;

import static org.bytedeco.ffmpeg.global.avutil.AV_FRAME_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_side_data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mien.capture.Canvas.Place;
import mien.capture.Canvas.Stored;
import mien.core.Frame;
import mien.core.InputException;
import mien.core.Origin;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVFrameSideData;
import org.bytedeco.javacpp.IntPointer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The frames of anything FFmpeg reads: a file, a stream, a camera or a filter graph, each with the
 * presentation time that the container tells (FFmpeg's best-effort timestamp, after edit lists).
 *
 * <p>Opened, read and closed on one thread; {@link #stop()} may come from any. The first frame is
 * decoded while opening, so that {@link #info()} is what is really seen.
 */
final class VideoSource implements SeekableSource {
  private static final Logger LOG = LoggerFactory.getLogger(VideoSource.class);

  /** Headers that do not count the last picture are not exact about where it begins (ours). */
  private static final long ROUNDING_MICROS = 1_000;

  private final String name;
  private final boolean wantsPicture;
  private final Deadline deadline;
  private final VideoDecoder decoder;
  private final PixelCopy copy;
  private final SourceInfo info;
  private final long zeroMicros;
  private final long startMicros;
  private Optional<Frame> first;
  private Orientation orientation = Orientation.UPRIGHT;
  private @Nullable Canvas canvas;
  private long index;
  private long nextPts;
  private long pts;
  private MediaClock clock = new MediaClock();
  private boolean clockStartedAnew;
  private Optional<String> breakOff = Optional.empty();

  /**
   * @param options whether frames carry colour, and where their arrays come from
   * @param deadline ends waits, in opening too
   * @throws InputException if it cannot be opened in time, or not one frame can be decoded
   */
  VideoSource(MediaAddress address, SourceOptions options, Deadline deadline)
      throws InterruptedException {
    name = address.name();
    wantsPicture = options.picture();
    this.deadline = deadline;
    FFmpeg.load();
    if (address.kind().usesDevices()) {
      FFmpeg.loadDevices();
    }
    decoder = new VideoDecoder(new Demuxer(address, deadline));
    copy = new PixelCopy(options.pixels()); // after what may fail: it holds native memory
    zeroMicros = decoder.demuxer().startMicros();
    try {
      first = decode();
      Frame shown = first.orElseThrow(this::nothingDecoded);
      info = describe(shown);
      startMicros = shown.timestampMicros();
    } catch (InputException | InterruptedException e) {
      close();
      throw e;
    }
  }

  private InputException nothingDecoded() {
    return new InputException("%s holds no frame that can be decoded.".formatted(name));
  }

  private SourceInfo describe(Frame frame) {
    double aspect = canvas == null ? 1 : canvas.first().pixelAspect();
    return decoder.demuxer().describe(frame.width(), frame.height(), orientation.degrees(), aspect);
  }

  @Override
  public SourceInfo info() {
    return info;
  }

  @Override
  public Optional<Frame> next() throws InterruptedException {
    if (first.isEmpty()) {
      return decode();
    }
    Optional<Frame> frame = first;
    first = Optional.empty();
    return frame;
  }

  private Optional<Frame> decode() throws InterruptedException {
    AVFrame decoded = decoder.next();
    if (decoded == null) {
      ended();
      return Optional.empty();
    }
    return Optional.of(frame(decoded, timestamp(decoded)));
  }

  private Frame frame(AVFrame decoded, long micros) {
    long grabbed = System.nanoTime();
    orientation = orientation(decoded);
    Stored stored = stored(decoded);
    Canvas all = canvas == null ? Canvas.of(stored) : canvas;
    canvas = all;
    Place place = all.place(stored);
    return new Frame(
        index,
        micros,
        grabbed,
        copy.grey(decoded, orientation, all, place),
        wantsPicture ? copy.picture(decoded, orientation, all, place) : null,
        new Origin(
            index++, micros, pts, duration(decoded), all.first().width(), all.first().height()));
  }

  private Stored stored(AVFrame decoded) {
    double aspect = decoder.demuxer().pixelAspect(decoded);
    return new Stored(
        orientation.width(decoded.width(), decoded.height()),
        orientation.height(decoded.width(), decoded.height()),
        orientation.transposed() ? 1 / aspect : aspect);
  }

  @Override
  public void seek(long timestampMicros) throws InterruptedException {
    long latest = Math.max(timestampMicros, startMicros);
    boolean earlier = true;
    AVFrame decoded = null;
    long micros = Long.MAX_VALUE;
    for (long back = 0; micros > latest && earlier; back = 2 * back + 1_000_000) {
      earlier = decoder.seek(timestampMicros + zeroMicros - back); // an index may lead past it
      clock = new MediaClock();
      decoded = decoder.next();
      micros = timestamp(decoded);
    }
    if (micros > latest) {
      decoder.rewind();
      clock = new MediaClock();
      decoded = decoder.next();
      micros = timestamp(decoded);
    }
    while (decoded != null && micros < timestampMicros) {
      decoded = decoder.next();
      micros = timestamp(decoded);
    }
    first = decoded == null ? Optional.empty() : Optional.of(frame(decoded, micros));
  }

  private static Orientation orientation(AVFrame frame) {
    AVFrameSideData side = av_frame_get_side_data(frame, AV_FRAME_DATA_DISPLAYMATRIX);
    if (side == null) {
      return Orientation.UPRIGHT;
    }
    int[] matrix = new int[9];
    new IntPointer(side.data()).get(matrix);
    return Orientation.of(matrix);
  }

  /**
   * When the frame is shown, µs after the earliest stream's start. A frame without a time follows
   * the one before by its length (ours). The end, which is no frame, comes after all.
   */
  private long timestamp(@Nullable AVFrame frame) {
    if (frame == null) {
      return Long.MAX_VALUE;
    }
    long ticks = frame.best_effort_timestamp();
    pts = ticks == AV_NOPTS_VALUE ? nextPts : decoder.micros(ticks);
    nextPts = pts + duration(frame);
    long micros = clock.of(pts - zeroMicros);
    clockStartedAnew |= clock.startedAnew();
    return micros;
  }

  /**
   * How long the frame is shown, as it tells or as the container's rate tells, µs; not beyond the
   * end of the picture that the header tells, since FFmpeg counts MP4's last frame from when it is
   * decoded.
   */
  private long duration(AVFrame frame) {
    long told = frame.duration() > 0 ? decoder.micros(frame.duration()) : usualDuration();
    long left = decoder.demuxer().endMicros() - pts;
    return left > ROUNDING_MICROS ? Math.min(told, left) : told;
  }

  private long usualDuration() {
    double rate = decoder.demuxer().framesPerSecond();
    return rate > 0 ? Math.round(1e6 / rate) : 0;
  }

  @Override
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    decoder.demuxer().choice().ifPresent(notes::add);
    if (clockStartedAnew) {
      notes.add("its clock goes back: times go on from there by the last step");
    }
    if (decoder.damaged() > 0) {
      notes.add("%d damaged packets or frames were left out".formatted(decoder.damaged()));
    }
    return notes;
  }

  private void ended() {
    if (decoder.damaged() > 0) {
      LOG.warn("{}: {} damaged packets or frames were left out", name, decoder.damaged());
    }
    breakOff =
        decoder
            .trouble()
            .map(why -> "%s breaks off after %d frames: %s.".formatted(name, index, why));
    breakOff.ifPresent(LOG::warn);
  }

  @Override
  public Optional<String> breakOff() {
    return breakOff;
  }

  @Override
  public void stop() {
    deadline.stop();
  }

  @Override
  public void close() {
    copy.close();
    decoder.close();
  }
}
