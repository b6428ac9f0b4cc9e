package mien.capture;

import java.util.Optional;
import java.util.concurrent.Callable;
import mien.core.Frame;

/**
 * Plays a recording at its own speed for a live window, over and over if wanted: times and indices
 * then go on rising. Opened, read and closed on one thread; {@link #stop()} and the {@link
 * Playback} may be used from any.
 */
final class PacedSource implements FrameSource {
  private static final long DOZE_MILLIS = 100;

  /** Later than this, the schedule starts anew instead of being caught up with (ours). */
  private static final long LATE_NANOS = 250_000_000;

  private final Callable<FrameSource> opener;
  private final Playback playback;
  private final Deadline patience;
  private final boolean loops;
  private final RisingTime times = new RisingTime(false);
  private FrameSource source;
  private long index;
  private long zeroNanos;

  /**
   * @param first the recording, open at its beginning; closed with this one
   * @param opener opens it once more; sources share the patience
   */
  PacedSource(
      FrameSource first,
      Callable<FrameSource> opener,
      boolean loops,
      Playback playback,
      Deadline patience) {
    source = first;
    this.opener = opener;
    this.loops = loops;
    this.playback = playback;
    this.patience = patience;
  }

  @Override
  public SourceInfo info() {
    return source.info();
  }

  @Override
  public Optional<Frame> next() throws Exception {
    Optional<Frame> frame = source.next();
    if (frame.isEmpty() && loops && !patience.stopped()) {
      source.close();
      source = opener.call();
      frame = source.next();
    }
    if (frame.isEmpty()) {
      return frame;
    }
    long micros = times.of(frame.get().timestampMicros());
    waitFor(micros);
    return patience.stopped()
        ? Optional.empty()
        : Optional.of(frame.get().at(index++, micros).grabbedNow());
  }

  private void waitFor(long micros) throws InterruptedException {
    boolean held = false;
    while (!patience.stopped() && !playback.mayGive()) {
      playback.doze(DOZE_MILLIS);
      held = true;
    }
    long due = zeroNanos + micros * 1000;
    if (index == 0 || held || System.nanoTime() - due > LATE_NANOS) {
      due = System.nanoTime();
      zeroNanos = due - micros * 1000;
    }
    for (long left = due - System.nanoTime();
        left > 0 && !patience.stopped();
        left = due - System.nanoTime()) {
      playback.doze(Math.min(DOZE_MILLIS, left / 1_000_000 + 1));
    }
  }

  @Override
  public void stop() {
    patience.stop();
  }

  @Override
  public void close() throws Exception {
    source.close();
  }
}
