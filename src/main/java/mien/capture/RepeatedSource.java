package mien.capture;

import java.util.Optional;
import java.util.concurrent.Callable;
import mien.core.Frame;
import mien.pipeline.Source;

/** A recording given several times over as one; indices and times go on rising. */
public final class RepeatedSource implements Source<Frame> {
  private final Callable<? extends Source<Frame>> opener;
  private int left;
  private Source<Frame> source;
  private long index;
  private long beginMicros;
  private long lastMicros;
  private long stepMicros;

  /**
   * @param times how often, at least once
   */
  public RepeatedSource(Callable<? extends Source<Frame>> opener, int times) throws Exception {
    this.opener = opener;
    left = times - 1;
    source = opener.call();
  }

  @Override
  public Optional<Frame> next() throws Exception {
    Optional<Frame> frame = source.next();
    if (frame.isEmpty() && left > 0 && index > 0) {
      left--;
      source.close();
      source = opener.call();
      beginMicros = lastMicros + stepMicros;
      frame = source.next();
    }
    return frame.map(this::moved);
  }

  private Frame moved(Frame frame) {
    long micros = beginMicros + frame.timestampMicros();
    stepMicros = Math.max(1, micros - lastMicros);
    lastMicros = micros;
    return frame.at(index++, micros);
  }

  @Override
  public void close() throws Exception {
    source.close();
  }
}
