package mien.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.Timer;
import mien.ui.Playing;
import org.jspecify.annotations.Nullable;

/** Moves the moment shown with the clock, at the speed chosen. On the event thread. */
final class Player {
  private static final int TICK_MILLIS = 15;
  private static final List<Double> SPEEDS = List.of(0.25, 0.5, 1.0, 1.5, 2.0, 4.0);

  private final ReviewState state;
  private final Timer timer = new Timer(TICK_MILLIS, event -> tick());
  private final List<Consumer<@Nullable Playing>> onChange = new ArrayList<>();
  private double speed = 1;
  private boolean muted;
  private @Nullable Playing playing;
  private long movedMicros;

  Player(ReviewState state) {
    this.state = state;
  }

  /** Calls back when it starts, stops, or goes on in another way or from another moment. */
  void onChange(Consumer<@Nullable Playing> listener) {
    onChange.add(listener);
  }

  /** Seconds of the recording a second of the clock. */
  double speed() {
    return speed;
  }

  boolean isMuted() {
    return muted;
  }

  /** Plays on from the moment shown, or from the beginning where that is the end. */
  void play() {
    if (state.playhead() >= state.project().media().durationMicros()) {
      state.moveTo(0);
    }
    timer.start();
    start();
  }

  void pause() {
    timer.stop();
    playing = null;
    tell();
  }

  void toggle() {
    if (playing == null) {
      play();
    } else {
      pause();
    }
  }

  /** Turns the sound off, or on again. */
  void toggleSound() {
    muted = !muted;
    tell();
  }

  void faster() {
    setSpeed(SPEEDS.indexOf(speed) + 1);
  }

  void slower() {
    setSpeed(SPEEDS.indexOf(speed) - 1);
  }

  private void setSpeed(int index) {
    if (index >= 0 && index < SPEEDS.size()) {
      speed = SPEEDS.get(index);
      if (playing == null) {
        tell();
      } else {
        start();
      }
    }
  }

  private void start() {
    movedMicros = state.playhead();
    playing = new Playing(System.nanoTime(), movedMicros, speed);
    tell();
  }

  private void tell() {
    onChange.forEach(listener -> listener.accept(playing));
  }

  private void tick() {
    if (state.playhead() != movedMicros) { // somebody else moved it: go on from there
      start();
    }
    if (playing != null) {
      state.moveTo(playing.micros(System.nanoTime()));
      movedMicros = state.playhead();
    }
    if (movedMicros >= state.project().media().durationMicros()) {
      pause();
    }
  }
}
