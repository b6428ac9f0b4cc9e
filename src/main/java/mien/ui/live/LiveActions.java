package mien.ui.live;

import java.util.List;
import java.util.function.IntConsumer;
import javax.swing.JRootPane;
import mien.live.LiveStatus;
import mien.ui.Glyph;
import mien.ui.KeyBindings;
import mien.ui.Texts;
import mien.ui.WindowAction;

/** What the user can do in the live window, in the order of the buttons. */
final class LiveActions {
  /** As far as one jumps in a recording, µs. */
  private static final long SKIP = 5_000_000;

  private static final int BY_KEY_ALONE = 10;

  private final Texts texts;
  private final List<WindowAction> all;

  LiveActions(LiveWindow window, Texts texts) {
    this.texts = texts;
    all =
        List.of(
            new WindowAction(texts, "open", Glyph.OPEN, window::askForFile, "menu O"),
            new WindowAction(
                texts, "pause", Glyph.PAUSE, () -> window.playing(Transport::togglePause), "SPACE"),
            new WindowAction(
                texts,
                "step",
                Glyph.STEP,
                () -> window.playing(Transport::step),
                "RIGHT",
                "typed ."),
            new WindowAction(texts, "mirror", Glyph.MIRROR, window::toggleMirror, "M"),
            new WindowAction(texts, "why", Glyph.WHY, window::toggleWhy, "W"),
            new WindowAction(texts, "snapshot", Glyph.SNAPSHOT, window::snapshot, "S"),
            new WindowAction(texts, "record", Glyph.RECORD, window::toggleRecording, "released R"),
            new WindowAction(texts, "full", Glyph.FULL, window::toggleFullScreen, "F", "F11"),
            new WindowAction(texts, "theme", Glyph.THEME, window::toggleTheme, "D"),
            new WindowAction(texts, "help", Glyph.HELP, window::showHelp, "F1", "typed ?"),
            new WindowAction(texts, "labels", Glyph.NAME, () -> window.view().sayLess(), "L"),
            new WindowAction(texts, "bars", Glyph.PEOPLE, () -> window.view().toggleBars(), "B"),
            new WindowAction(
                texts, "compare", Glyph.SPLIT, () -> window.view().toggleCompared(), "C"),
            new WindowAction(texts, "alert", Glyph.EXCLUDE, () -> window.view().nextAlert(), "A"),
            new WindowAction(
                texts, "back", Glyph.BACK, () -> window.playing(t -> t.skip(-SKIP)), "shift LEFT"),
            new WindowAction(
                texts,
                "ahead",
                Glyph.AHEAD,
                () -> window.playing(t -> t.skip(SKIP)),
                "shift RIGHT"),
            new WindowAction(
                texts, "sound", Glyph.SOUND, () -> window.playing(Transport::toggleSound), "V"),
            new WindowAction(texts, "camera", Glyph.SNAPSHOT, window::showCamera, "K"),
            new WindowAction(texts, "review", Glyph.NAME, window::review, "E"),
            new WindowAction(texts, "close", Glyph.CLOSE, window::closeByUser, "menu W", "menu Q"));
    for (String toggle : List.of("pause", "record", "mirror", "why", "sound")) {
      of(toggle).setInForce(false);
    }
  }

  List<WindowAction> all() {
    return all;
  }

  /** Those with a button; for closing, the window has one of its own. */
  List<WindowAction> withButtons() {
    return all.subList(0, all.size() - BY_KEY_ALONE);
  }

  WindowAction of(String id) {
    return all.stream().filter(action -> action.id().equals(id)).findFirst().orElseThrow();
  }

  /** Puts on the buttons what they would do now, and what is in force. */
  void show(LiveStatus status, Transport transport, boolean mirrored, boolean recorded) {
    boolean paused = transport.isPaused();
    boolean recording = status.rows() != null;
    of("pause").setInForce(paused);
    of("pause").setGlyph(paused ? Glyph.PLAY : Glyph.PAUSE);
    of("record").setInForce(recording);
    of("record").setGlyph(recording ? Glyph.STOP : Glyph.RECORD);
    of("mirror").setInForce(mirrored);
    of("why").setInForce(status.explaining());
    showSound(status.medium().sound(), transport);
    of("review").setEnabled(recording || recorded);
  }

  /** Where nothing can be heard, the button says why. */
  private void showSound(boolean there, Transport transport) {
    boolean possible = there && !transport.isSilent();
    boolean heard = possible && transport.isHeard();
    WindowAction sound = of("sound");
    sound.setEnabled(possible);
    sound.setInForce(heard);
    sound.setGlyph(heard ? Glyph.SOUND : Glyph.SOUND_OFF);
    sound.setTip(
        texts.get(
            possible
                ? "action.sound.tip"
                : transport.isSilent() ? "sound.nowhere" : "sound.nothing"));
  }

  /** Lets the keys work wherever the focus is in the window. */
  void bind(JRootPane root, IntConsumer onFaceKey, Runnable onEscape) {
    for (WindowAction action : all) {
      root.getActionMap().put(action.id(), action);
      action.keys().forEach(key -> KeyBindings.map(root).put(key, action.id()));
    }
    for (int n = 1; n <= 9; n++) {
      int id = n;
      KeyBindings.bindDigit(root, n, () -> onFaceKey.accept(id));
    }
    KeyBindings.bind(root, "ESCAPE", onEscape);
  }
}
