package mien.ui.live;

import java.util.List;
import java.util.function.IntConsumer;
import javax.swing.JRootPane;
import mien.ui.Glyph;
import mien.ui.KeyBindings;
import mien.ui.Texts;
import mien.ui.WindowAction;

/** What the user can do in the live window, in the order of the buttons. */
final class LiveActions {
  private static final int BY_KEY_ALONE = 5;

  private final List<WindowAction> all;

  LiveActions(LiveWindow window, Texts texts) {
    all =
        List.of(
            new WindowAction(texts, "open", Glyph.OPEN, window::askForFile, "menu O"),
            new WindowAction(texts, "pause", Glyph.PAUSE, window::togglePause, "SPACE"),
            new WindowAction(texts, "step", Glyph.STEP, window::step, "RIGHT", "PERIOD"),
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
            new WindowAction(texts, "close", Glyph.CLOSE, window::closeByUser, "menu W", "menu Q"));
    setPaused(false);
    setRecording(false);
    setMirrored(false);
    setExplaining(false);
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

  /** Puts on the button what it would do now; so do the other setters. */
  void setPaused(boolean paused) {
    of("pause").setInForce(paused);
    of("pause").setGlyph(paused ? Glyph.PLAY : Glyph.PAUSE);
  }

  void setRecording(boolean recording) {
    of("record").setInForce(recording);
    of("record").setGlyph(recording ? Glyph.STOP : Glyph.RECORD);
  }

  void setMirrored(boolean mirrored) {
    of("mirror").setInForce(mirrored);
  }

  void setExplaining(boolean explaining) {
    of("why").setInForce(explaining);
  }

  /** Lets the keys work wherever the focus is in the window. */
  void bind(JRootPane root, IntConsumer onFaceKey, Runnable onEscape) {
    for (WindowAction action : all) {
      root.getActionMap().put(action.id(), action);
      action.keys().forEach(key -> KeyBindings.map(root).put(key, action.id()));
    }
    for (int n = 1; n <= 9; n++) {
      int id = n;
      KeyBindings.bind(root, Integer.toString(n), () -> onFaceKey.accept(id));
    }
    KeyBindings.bind(root, "ESCAPE", onEscape);
  }
}
