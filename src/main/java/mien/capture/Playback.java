package mien.capture;

import java.util.OptionalLong;

/** The controls of a source that plays: pause, one frame, go on, elsewhere. For any thread. */
public final class Playback {
  private static final long NOWHERE = -1;

  private boolean paused;
  private int steps;
  private long wantedMicros = NOWHERE;

  public synchronized void pause() {
    paused = true;
    steps = 0;
  }

  public synchronized void resume() {
    paused = false;
    notifyAll();
  }

  /** Gives one more frame, then none; pauses if it plays. */
  public synchronized void step() {
    paused = true;
    steps++;
    notifyAll();
  }

  /**
   * Goes on from this moment of a recording; while paused, shows its frame.
   *
   * @param micros µs of the recording, at least 0
   */
  public synchronized void seek(long micros) {
    wantedMicros = micros;
    notifyAll();
  }

  /** Whether another moment is wanted than the one that is played. */
  synchronized boolean isSeeking() {
    return wantedMicros != NOWHERE;
  }

  /** The moment that is wanted, µs, told once; empty if none is. */
  synchronized OptionalLong sought() {
    if (!isSeeking()) {
      return OptionalLong.empty();
    }
    OptionalLong to = OptionalLong.of(wantedMicros);
    wantedMicros = NOWHERE;
    steps = paused ? 1 : 0;
    return to;
  }

  public synchronized boolean paused() {
    return paused;
  }

  /** Whether a frame may be given now; uses up one step. */
  synchronized boolean mayGive() {
    if (paused && steps == 0) {
      return false;
    }
    steps = Math.max(0, steps - 1);
    return true;
  }

  /** Waits for a moment, or less if a button is pressed. */
  synchronized void doze(long millis) throws InterruptedException {
    wait(millis);
  }
}
