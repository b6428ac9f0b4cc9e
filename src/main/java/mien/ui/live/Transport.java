package mien.ui.live;

import mien.core.Frame;
import mien.live.LiveControls;
import mien.live.LiveStatus;
import mien.live.Medium;
import mien.live.SourceState;
import mien.ui.SoundOutput;
import mien.ui.Speaker;

/** Pauses what plays, steps and jumps in it, and lets it be heard. Event thread. */
final class Transport {
  private final LiveControls controls;
  private final Speaker speaker;
  private final FileSound sound;
  private Medium medium = Medium.NONE;
  private long shownMicros;
  private volatile boolean silent;

  Transport(LiveControls controls) {
    this.controls = controls;
    speaker =
        new Speaker(
            (from, speed) -> controls.sound(from), SoundOutput::speakers, () -> silent = true);
    sound = new FileSound(speaker::play);
  }

  /** Whether this machine was asked for its loudspeakers and has none to spare. */
  boolean isSilent() {
    return silent;
  }

  boolean isPaused() {
    return controls.isPaused();
  }

  boolean isHeard() {
    return sound.isWanted();
  }

  void togglePause() {
    controls.pause(!isPaused());
  }

  /** Shows one more frame, and none after it. */
  void step() {
    controls.step();
  }

  void toggleSound() {
    sound.toggle();
  }

  /** Plays on from so much later, or earlier where it is negative, µs; in recordings alone. */
  void skip(long micros) {
    if (medium.durationMicros() > 0) {
      controls.seek(Math.max(0, Math.min(shownMicros + micros, medium.durationMicros())));
    }
  }

  /** A frame is on the screen now. */
  void shown(Frame frame) {
    shownMicros = frame.origin().timestampMicros();
    sound.shown(shownMicros, System.nanoTime());
  }

  void update(LiveStatus status) {
    medium = status.medium();
    boolean heard = status.state() == SourceState.PLAYING && medium.sound() && !isPaused();
    sound.setFile(heard ? status.source() : null);
  }

  void close() {
    speaker.close();
  }
}
