package mien.capture;

import java.util.Optional;
import java.util.OptionalLong;
import mien.core.Frame;
import mien.core.GreyImage;
import mien.core.InputException;

/** A source that gives frames at given times; a negative time is the moment at which it fails. */
final class Script implements FrameSource {
  private final long[] micros;
  private int index;
  boolean closed;

  /** When each frame was asked for. */
  final long[] readNanos;

  Script(long... micros) {
    this.micros = micros;
    readNanos = new long[micros.length];
  }

  @Override
  public SourceInfo info() {
    OptionalLong none = OptionalLong.empty();
    return new SourceInfo("Script", 2, 2, 0, none, 1e-6, none, false, 0, 1);
  }

  @Override
  public Optional<Frame> next() {
    if (index == micros.length) {
      return Optional.empty();
    }
    readNanos[index] = System.nanoTime();
    if (micros[index] < 0) {
      throw new InputException("Script was unplugged.");
    }
    GreyImage grey = new GreyImage(2, 2, new byte[4]);
    return Optional.of(new Frame(index, micros[index++], System.nanoTime(), grey, null));
  }

  @Override
  public void close() {
    closed = true;
  }
}
