package mien.capture;

import java.util.Optional;
import mien.core.Frame;
import mien.core.InputException;
import mien.pipeline.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Gives the frame shown at a moment. A little ahead it decodes on, which is what playing asks for;
 * back or far ahead it seeks.
 */
public final class FrameAt implements Stage<Long, Frame> {
  /** Decoding a second is about as quick as seeking and decoding from a key frame (ours). */
  private static final long NEAR_MICROS = 1_000_000;

  private final SeekableSource source;
  private @Nullable Frame last;

  public FrameAt(SeekableSource source) {
    this.source = source;
  }

  /**
   * The frame with this time, µs, or else the first after it; after the end the last one.
   *
   * @throws InputException if there is no frame at all
   */
  @Override
  public Frame apply(Long micros) throws Exception {
    Frame shown = last;
    if (shown != null && shown.timestampMicros() == micros) {
      return shown;
    }
    boolean near =
        shown != null
            && micros >= shown.timestampMicros()
            && micros <= shown.timestampMicros() + NEAR_MICROS;
    if (!near) {
      source.seek(micros);
    }
    Optional<Frame> before = near ? Optional.ofNullable(shown) : Optional.empty();
    Optional<Frame> next = source.next();
    while (next.isPresent() && next.get().timestampMicros() < micros) {
      before = next;
      next = source.next();
    }
    Optional<Frame> found = next.isPresent() ? next : before;
    last = found.isPresent() ? found.get() : lastBefore(micros);
    return last;
  }

  private Frame lastBefore(long micros) throws Exception {
    long end = Math.min(micros, source.info().durationMicros().orElse(micros));
    for (long back = NEAR_MICROS; ; back *= 2) {
      source.seek(Math.max(0, end - back));
      Optional<Frame> latest = source.next();
      for (Optional<Frame> next = latest; next.isPresent(); next = source.next()) {
        latest = next;
      }
      if (latest.isPresent()) {
        return latest.get();
      }
      if (back >= end) {
        throw new InputException("The video has no frame that could be shown.");
      }
    }
  }

  @Override
  public void close() throws Exception {
    source.close();
  }
}
