package mien.ui.review;

import java.util.ArrayList;
import java.util.List;
import javax.swing.Timer;

/** Moves the moment shown at the speed of the clock. On the event thread. */
final class Player {
  private static final int TICK_MILLIS = 15;

  private final ReviewState state;
  private final Timer timer = new Timer(TICK_MILLIS, event -> tick());
  private final List<Runnable> onChange = new ArrayList<>();
  private long startedNanos;
  private long startedMicros;
  private long movedMicros;

  Player(ReviewState state) {
    this.state = state;
  }

  /** Calls back when it starts and stops. */
  void onChange(Runnable listener) {
    onChange.add(listener);
  }

  boolean isPlaying() {
    return timer.isRunning();
  }

  /** Plays on from the moment shown, or from the beginning where that is the end. */
  void play() {
    if (state.playhead() >= state.project().media().durationMicros()) {
      state.moveTo(0);
    }
    restart();
    timer.start();
    onChange.forEach(Runnable::run);
  }

  void pause() {
    timer.stop();
    onChange.forEach(Runnable::run);
  }

  void toggle() {
    if (isPlaying()) {
      pause();
    } else {
      play();
    }
  }

  private void restart() {
    startedNanos = System.nanoTime();
    startedMicros = state.playhead();
    movedMicros = startedMicros;
  }

  private void tick() {
    if (state.playhead() != movedMicros) { // somebody else moved it: go on from there
      restart();
    }
    state.moveTo(startedMicros + (System.nanoTime() - startedNanos) / 1000);
    movedMicros = state.playhead();
    if (movedMicros >= state.project().media().durationMicros()) {
      pause();
    }
  }
}
