package mien.capture;

import static org.bytedeco.ffmpeg.global.avutil.AV_FRAME_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_side_data;

import java.util.Optional;
import mien.core.Frame;
import mien.core.InputException;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVFrameSideData;
import org.bytedeco.javacpp.IntPointer;

/**
 * The frames of anything FFmpeg reads: a file, a stream, a camera or a filter graph, each with the
 * presentation time that the container tells (FFmpeg's best-effort timestamp, after edit lists).
 *
 * <p>Opened, read and closed on one thread; {@link #stop()} may come from any. The first frame is
 * decoded while opening, so that {@link #info()} is what is really seen.
 */
final class VideoSource implements FrameSource {
  private static final Logger LOG = LogManager.getLogger(VideoSource.class);

  private final String name;
  private final boolean wantsPicture;
  private final Patience patience;
  private final VideoDecoder decoder;
  private final PixelCopy copy = new PixelCopy();
  private final SourceInfo info;
  private Optional<Frame> first;
  private Orientation orientation = Orientation.UPRIGHT;
  private long index;
  private long nextMicros;

  /**
   * @param wantsPicture whether frames carry colour
   * @param patience ends waits, in opening too
   * @throws InputException if it cannot be opened in time, or not one frame can be decoded
   */
  VideoSource(MediaAddress address, boolean wantsPicture, Patience patience)
      throws InterruptedException {
    name = address.name();
    this.wantsPicture = wantsPicture;
    this.patience = patience;
    FFmpeg.load();
    decoder = new VideoDecoder(new Demuxer(address, patience));
    try {
      first = decode();
      info = describe(first.orElseThrow(this::nothingDecoded));
    } catch (InputException | InterruptedException e) {
      close();
      throw e;
    }
  }

  private InputException nothingDecoded() {
    return new InputException("%s holds no frame that can be decoded.".formatted(name));
  }

  private SourceInfo describe(Frame frame) {
    return decoder.demuxer().describe(frame.width(), frame.height(), orientation.degrees());
  }

  @Override
  public SourceInfo info() {
    return info;
  }

  /**
   * {@inheritDoc}
   *
   * @throws InputException after the last frame of an input that breaks off
   */
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
    long grabbed = System.nanoTime();
    orientation = orientation(decoded);
    return Optional.of(
        new Frame(
            index++,
            timestamp(decoded),
            grabbed,
            copy.grey(decoded, orientation),
            wantsPicture ? copy.picture(decoded, orientation) : null));
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

  /** The frame's own time; if it has none, that of the frame before and its length (ours). */
  private long timestamp(AVFrame frame) {
    long ticks = frame.best_effort_timestamp();
    long micros = ticks == AV_NOPTS_VALUE ? nextMicros : decoder.micros(ticks);
    nextMicros = micros + decoder.micros(frame.duration());
    return micros;
  }

  private void ended() {
    if (decoder.damaged() > 0) {
      LOG.warn("{}: {} damaged packets or frames were left out", name, decoder.damaged());
    }
    decoder
        .demuxer()
        .trouble()
        .ifPresent(
            trouble -> {
              throw new InputException(
                  "%s breaks off after %d frames: %s.".formatted(name, index, trouble));
            });
  }

  @Override
  public void stop() {
    patience.stop();
  }

  @Override
  public void close() {
    copy.close();
    decoder.close();
  }
}
