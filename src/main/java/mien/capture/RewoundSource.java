package mien.capture;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import mien.core.Frame;

/**
 * A recording whose own clock cannot be trusted to find a moment: what is sought is found by
 * playing it from its beginning, or on from where it is.
 */
final class RewoundSource implements SeekableSource {
  private final Callable<? extends FrameSource> opener;
  private FrameSource source;
  private Optional<Frame> sought = Optional.empty();
  private long atMicros = Long.MIN_VALUE;

  RewoundSource(Callable<? extends FrameSource> opener) throws Exception {
    this.opener = opener;
    source = opener.call();
  }

  @Override
  public SourceInfo info() {
    return source.info();
  }

  @Override
  public void seek(long timestampMicros) throws Exception {
    if (timestampMicros <= atMicros) {
      source.close();
      source = opener.call();
      sought = Optional.empty();
    }
    sought = next();
    while (sought.isPresent() && sought.get().timestampMicros() < timestampMicros) {
      sought = source.next();
    }
    atMicros = after(sought);
  }

  /** What was read already, and can only be reached by beginning anew. */
  private static long after(Optional<Frame> read) {
    return read.map(Frame::timestampMicros).orElse(Long.MAX_VALUE);
  }

  @Override
  public Optional<Frame> next() throws Exception {
    Optional<Frame> frame = sought.isPresent() ? sought : source.next();
    sought = Optional.empty();
    atMicros = after(frame);
    return frame;
  }

  @Override
  public List<String> notes() {
    return source.notes();
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
