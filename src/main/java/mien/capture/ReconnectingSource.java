package mien.capture;

import java.util.Optional;
import java.util.concurrent.Callable;
import mien.core.Frame;
import mien.core.InputException;
import org.jspecify.annotations.Nullable;

/**
 * Gives the frames of a camera or a stream and waits for it when it goes away. Times start at 0 and
 * rise; the time it was away counts. While paused, frames are read and thrown away, so that the
 * next one shown is fresh. Opened, read and closed on one thread; {@link #stop()} and the {@link
 * Playback} may be used from any.
 */
final class ReconnectingSource implements FrameSource {
  private static final long DOZE_MILLIS = 100;
  private static final long FIRST_WAIT_MILLIS = 500;
  private static final long LONGEST_WAIT_MILLIS = 5_000;

  private final Callable<FrameSource> opener;
  private final SourceListener listener;
  private final Playback playback;
  private final Deadline deadline;
  private final RisingTime times = new RisingTime(true);
  private @Nullable FrameSource source;
  private SourceInfo info;
  private long index;
  private long lastNanos;
  private long waitMillis = FIRST_WAIT_MILLIS;

  /**
   * @param first the device, open; closed with this source
   * @param opener opens it again; sources share the deadline
   */
  ReconnectingSource(
      FrameSource first,
      Callable<FrameSource> opener,
      SourceListener listener,
      Playback playback,
      Deadline deadline) {
    this(first.info(), opener, listener, playback, deadline);
    source = first;
    listener.connected(info);
  }

  /**
   * One that is not there yet.
   *
   * @param wanted what is known of it
   * @param opener opens it; sources share the deadline
   */
  ReconnectingSource(
      SourceInfo wanted,
      Callable<FrameSource> opener,
      SourceListener listener,
      Playback playback,
      Deadline deadline) {
    this.opener = opener;
    this.listener = listener;
    this.playback = playback;
    this.deadline = deadline;
    info = wanted;
  }

  /** What the device told when it was last opened. */
  @Override
  public SourceInfo info() {
    return info;
  }

  @Override
  public Optional<Frame> next() throws Exception {
    while (!deadline.stopped()) {
      if (source == null) {
        reopen();
      } else {
        Optional<Frame> frame = read(source);
        if (frame.isPresent() && playback.mayGive()) {
          return frame;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Frame> read(FrameSource open) throws Exception {
    try {
      Optional<Frame> frame = open.next();
      if (frame.isPresent()) {
        waitMillis = FIRST_WAIT_MILLIS;
        lastNanos = System.nanoTime();
        long micros = times.of(frame.get().timestampMicros());
        return Optional.of(frame.get().recordedAt(index++, micros, 0));
      }
      lost(open, open.breakOff().orElse(info.name() + " ended."));
    } catch (InputException e) {
      lost(open, String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  private void lost(FrameSource gone, String reason) throws Exception {
    source = null;
    gone.close();
    if (!deadline.stopped()) {
      listener.waiting(reason);
    }
  }

  private void reopen() throws Exception {
    long end = System.nanoTime() + waitMillis * 1_000_000;
    while (System.nanoTime() < end && !deadline.stopped()) {
      playback.doze(DOZE_MILLIS);
    }
    waitMillis = Math.min(2 * waitMillis, LONGEST_WAIT_MILLIS);
    if (deadline.stopped()) {
      return;
    }
    try {
      FrameSource again = opener.call();
      source = again;
      info = again.info();
      if (index > 0) {
        times.goOnAfter((System.nanoTime() - lastNanos) / 1000);
      }
      listener.connected(info);
    } catch (InputException e) {
      if (!deadline.stopped()) {
        listener.waiting(String.valueOf(e.getMessage()));
      }
    }
  }

  @Override
  public void stop() {
    deadline.stop();
  }

  @Override
  public void close() throws Exception {
    if (source != null) {
      source.close();
    }
  }
}
