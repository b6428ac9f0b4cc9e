package mien.capture;

import java.util.Optional;
import mien.core.Frame;

/** The wanted frames of a recording, under their own index and time, and how many were decoded. */
public final class SampledSource implements FrameSource {
  /** Containers round times, so a frame may come this much before its turn, µs. */
  private static final long ROUNDING_MICROS = 1_000;

  private final FrameSource source;
  private final Sampling sampling;
  private volatile long decoded;
  private long firstMicros;
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

  @Override
  @SuppressWarnings("NonAtomicVolatileUpdate") // one writer
  public Optional<Frame> next() throws Exception {
    Optional<Frame> frame = source.next();
    while (frame.isPresent() && frame.get().timestampMicros() < sampling.toMicros()) {
      if (frame.get().timestampMicros() >= sampling.fromMicros()) {
        boolean wanted = isTurn(frame.get().timestampMicros());
        decoded++;
        if (wanted) {
          return frame;
        }
      }
      frame = source.next();
    }
    return Optional.empty();
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
