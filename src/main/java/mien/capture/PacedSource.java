package mien.capture;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import mien.core.Frame;

/**
 * Plays a recording at its own speed for a live window, over and over if wanted, or from where it
 * is sought: times and indices go on rising all the same. Opened, read and closed on one thread;
 * {@link #stop()} and the {@link Playback} may be used from any.
 */
final class PacedSource implements FrameSource {
  private static final long DOZE_MILLIS = 100;

  /** Later than this, the schedule starts anew instead of being caught up with (ours). */
  private static final long LATE_NANOS = 250_000_000;

  /**
   * So long at most, and for half of the time until the next one is due, a frame is analysed before
   * the next one is decoded: on few processors each makes the other slower (ours).
   */
  private static final long HEAD_START_NANOS = 15_000_000;

  /**
   * From the frame before to the one that was sought, on a clock that only rises: so long that no
   * label is smoothed from one to the other (ours).
   */
  private static final long SEEK_GAP_MICROS = 2_000_000;

  private final Callable<FrameSource> opener;
  private final Playback playback;
  private final Deadline deadline;
  private final boolean loops;
  private final RisingTime times = new RisingTime(false);
  private FrameSource source;
  private long index;
  private long zeroNanos;
  private long lastMicros;
  private long decodeNanos;
  private boolean elsewhere;

  /**
   * @param first the recording, open at its beginning; closed with this one
   * @param opener opens it once more; sources share the deadline
   */
  PacedSource(
      FrameSource first,
      Callable<FrameSource> opener,
      boolean loops,
      Playback playback,
      Deadline deadline) {
    source = first;
    this.opener = opener;
    this.loops = loops;
    this.playback = playback;
    this.deadline = deadline;
  }

  @Override
  public SourceInfo info() {
    return source.info();
  }

  @Override
  public Optional<Frame> next() throws Exception {
    while (!deadline.stopped()) {
      waitUntil(decodeNanos);
      seekIfWanted();
      Optional<Frame> frame = read();
      if (frame.isEmpty()) {
        return frame;
      }
      long micros = times.of(frame.get().timestampMicros());
      long due = waitFor(micros);
      decodeNanos = due + Math.min(HEAD_START_NANOS, (micros - lastMicros) * 1000 / 2);
      lastMicros = micros;
      if (!deadline.stopped() && !playback.isSeeking()) {
        return Optional.of(frame.get().at(index++, micros).grabbedNow());
      }
    }
    return Optional.empty();
  }

  private void seekIfWanted() throws Exception {
    OptionalLong moment = playback.sought();
    if (moment.isPresent() && source instanceof SeekableSource seekable) {
      seekable.seek(moment.getAsLong());
      times.goOnAfter(SEEK_GAP_MICROS);
      elsewhere = true;
    }
  }

  private Optional<Frame> read() throws Exception {
    Optional<Frame> frame = source.next();
    if (frame.isEmpty() && loops && !deadline.stopped()) {
      source.close();
      source = opener.call();
      return source.next();
    }
    return frame;
  }

  /** Waits until a frame may be given, and says when it was due. */
  private long waitFor(long micros) throws InterruptedException {
    boolean held = false;
    while (!deadline.stopped() && !playback.isSeeking() && !playback.mayGive()) {
      playback.doze(DOZE_MILLIS);
      held = true;
    }
    long due = zeroNanos + micros * 1000;
    if (index == 0 || held || elsewhere || System.nanoTime() - due > LATE_NANOS) {
      due = System.nanoTime();
      zeroNanos = due - micros * 1000;
      elsewhere = false;
    }
    waitUntil(due);
    return due;
  }

  private void waitUntil(long nanos) throws InterruptedException {
    for (long left = nanos - System.nanoTime();
        left > 0 && !deadline.stopped() && !playback.isSeeking();
        left = nanos - System.nanoTime()) {
      playback.doze(Math.min(DOZE_MILLIS, left / 1_000_000 + 1));
    }
  }

  @Override
  public void stop() {
    deadline.stop();
  }

  @Override
  public void close() throws Exception {
    source.close();
  }
}
