package mien.capture;

import java.util.List;
import java.util.Optional;
import mien.core.Frame;
import mien.core.LastFrame;
import org.jspecify.annotations.Nullable;

/** The wanted frames of a recording, under their own index and time, and how many were decoded. */
public final class SampledSource implements FrameSource {
  /** Containers round times, so a frame may come this much before its turn, µs. */
  private static final long ROUNDING_MICROS = 1_000;

  private final FrameSource source;
  private final Sampling sampling;
  private volatile long decoded;
  private @Nullable LastFrame last;
  private volatile long endMicros;
  private volatile List<String> notes = List.of();
  private volatile Optional<String> breakOff = Optional.empty();
  private long firstMicros;
  private Optional<Frame> held = Optional.empty();
  private boolean begun;
  private long lastTurn = -1;

  public SampledSource(FrameSource source, Sampling sampling) {
    this.source = source;
    this.sampling = sampling;
  }

  @Override
  public SourceInfo info() {
    return source.info();
  }

  /** How many frames of the stretch have been decoded, wanted or not; from any thread. */
  public long decoded() {
    return decoded;
  }

  /**
   * Where frames between are left out, each is shown until the next one: so its row says, which is
   * all that a review knows of the recording's end.
   */
  @Override
  public Optional<Frame> next() throws Exception {
    if (!sampling.skips()) {
      return wanted();
    }
    Optional<Frame> now = begun ? held : wanted();
    begun = true;
    held = now.isPresent() ? wanted() : Optional.empty();
    long until = held.map(Frame::timestampMicros).orElse(endMicros);
    return now.map(frame -> frame.lasting(until - frame.timestampMicros()));
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // one writer
  private Optional<Frame> wanted() throws Exception {
    Optional<Frame> frame = source.next();
    while (frame.isPresent() && frame.get().timestampMicros() < sampling.toMicros()) {
      if (frame.get().timestampMicros() >= sampling.fromMicros()) {
        boolean wanted = isTurn(frame.get().timestampMicros());
        last = following(last, frame.get());
        endMicros = last.endMicros();
        decoded++;
        if (wanted) {
          return frame;
        }
      }
      frame = source.next();
    }
    notes = source.notes();
    breakOff = source.breakOff();
    return Optional.empty();
  }

  private static LastFrame following(@Nullable LastFrame before, Frame frame) {
    long told = frame.origin().durationMicros();
    return before == null
        ? LastFrame.first(frame.timestampMicros(), told)
        : before.then(frame.timestampMicros(), told);
  }

  /** Where the last frame of the stretch ends, µs; from any thread. */
  public long endMicros() {
    return endMicros;
  }

  /** Known from any thread once the last frame was given. */
  @Override
  public List<String> notes() {
    return notes;
  }

  /** Likewise. */
  @Override
  public Optional<String> breakOff() {
    return breakOff;
  }

  private boolean isTurn(long micros) {
    firstMicros = decoded == 0 ? micros : firstMicros;
    if (decoded % sampling.every() != 0) {
      return false;
    }
    if (Double.isInfinite(sampling.framesPerSecond())) {
      return true;
    }
    double seconds = (micros - firstMicros + ROUNDING_MICROS) / 1e6;
    long turn = (long) Math.floor(seconds * sampling.framesPerSecond());
    boolean isNew = turn > lastTurn;
    lastTurn = Math.max(turn, lastTurn);
    return isNew;
  }

  @Override
  public void stop() {
    source.stop();
  }

  @Override
  public void close() throws Exception {
    source.close();
  }
}
