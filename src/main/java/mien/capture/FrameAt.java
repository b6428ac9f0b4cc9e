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

  /** The frame with this time, µs, or else the first after it; after the end the last one. */
  @Override
  public Frame apply(Long micros) throws Exception {
    Frame shown = last;
    if (shown != null && shown.timestampMicros() == micros) {
      return shown;
    }
    if (shown == null
        || micros < shown.timestampMicros()
        || micros > shown.timestampMicros() + NEAR_MICROS) {
      source.seek(micros);
    }
    Optional<Frame> next = source.next();
    while (next.isPresent() && next.get().timestampMicros() < micros) {
      next = source.next();
    }
    Frame found = next.orElse(shown);
    if (found == null) {
      throw new InputException("The video has no frame at %d µs.".formatted(micros));
    }
    last = found;
    return found;
  }

  @Override
  public void close() throws Exception {
    source.close();
  }
}
