package mien.capture;

/** The controls of a source that plays: pause, one frame, go on. For any thread. */
public final class Playback {
  private boolean paused;
  private int steps;

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
