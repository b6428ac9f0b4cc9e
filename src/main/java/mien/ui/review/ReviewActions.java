package mien.ui.review;

import java.util.List;
import java.util.stream.Stream;
import javax.swing.JComponent;
import mien.core.Emotion;
import mien.ui.Glyph;
import mien.ui.KeyBindings;
import mien.ui.Texts;
import mien.ui.WindowAction;

/** What the analyst can do, in groups in the order of the buttons. */
final class ReviewActions {
  private static final long SECOND = 1_000_000;

  private final ReviewState state;
  private final ReviewEdits edits;
  private final WindowAction play;
  private final List<List<WindowAction>> groups;
  private final List<WindowAction> withoutButton;

  /** What the window itself does. */
  interface Window {
    void export();

    void help();

    void close();
  }

  ReviewActions(
      Texts texts,
      ReviewState state,
      Player player,
      FaceDialogs faces,
      TimelinePanel timeline,
      Window window) {
    this.state = state;
    this.edits = new ReviewEdits(state);
    play = new WindowAction(texts, "play", Glyph.PLAY, player::toggle, "SPACE");
    player.onChange(playing -> play.setGlyph(playing == null ? Glyph.PLAY : Glyph.PAUSE));
    groups =
        List.of(
            List.of(
                play,
                new WindowAction(texts, "back", Glyph.STEP_BACK, () -> state.step(-1), "LEFT"),
                new WindowAction(texts, "step", Glyph.STEP, () -> state.step(1), "RIGHT"),
                new WindowAction(texts, "previous", Glyph.PREVIOUS, state::goToPrevious, "P"),
                new WindowAction(
                    texts, "next", Glyph.NEXT, () -> state.goToNext(segment -> true), "N"),
                new WindowAction(
                    texts,
                    "unsure",
                    Glyph.UNSURE,
                    () -> state.goToNext(segment -> segment.label() == null),
                    "Q")),
            List.of(
                new WindowAction(texts, "confirm", Glyph.CONFIRM, edits::confirm, "ENTER"),
                new WindowAction(texts, "split", Glyph.SPLIT, edits::split, "S"),
                new WindowAction(texts, "merge", Glyph.MERGE, edits::merge, "M"),
                new WindowAction(texts, "delete", Glyph.DELETE, edits::delete, "DELETE"),
                new WindowAction(texts, "exclude", Glyph.EXCLUDE, edits::exclude, "X"),
                new WindowAction(texts, "neutral", Glyph.NEUTRAL, edits::markNeutral, "B")),
            List.of(
                new WindowAction(texts, "name", Glyph.NAME, faces::name, "F2"),
                new WindowAction(texts, "people", Glyph.PEOPLE, faces::merge, "released G")),
            List.of(
                new WindowAction(texts, "undo", Glyph.UNDO, state::undo, "menu Z"),
                new WindowAction(texts, "redo", Glyph.REDO, state::redo, "menu Y", "menu shift Z")),
            List.of(
                new WindowAction(texts, "export", Glyph.EXPORT, window::export, "menu E"),
                new WindowAction(texts, "help", Glyph.HELP, window::help, "F1")));
    withoutButton =
        List.of(
            // As typed: which keys give signs and digits differs from keyboard to keyboard.
            new WindowAction(texts, "slower", Glyph.STEP_BACK, player::slower, "typed ,"),
            new WindowAction(texts, "faster", Glyph.STEP, player::faster, "typed ."),
            new WindowAction(texts, "sound", Glyph.PLAY, player::toggleSound, "A"),
            new WindowAction(texts, "splitFace", Glyph.SPLIT, edits::splitFace, "shift S"),
            new WindowAction(texts, "above", Glyph.PREVIOUS, () -> state.choose(-1), "UP"),
            new WindowAction(texts, "below", Glyph.NEXT, () -> state.choose(1), "DOWN"),
            new WindowAction(
                texts, "closer", Glyph.NEXT, () -> timeline.zoom(true), "typed +", "EQUALS"),
            new WindowAction(texts, "wider", Glyph.NEXT, () -> timeline.zoom(false), "typed -"),
            new WindowAction(texts, "all", Glyph.FULL, timeline::showAll, "typed 0"),
            new WindowAction(texts, "earlier", Glyph.NEXT, () -> jump(-SECOND), "shift LEFT"),
            new WindowAction(texts, "later", Glyph.NEXT, () -> jump(SECOND), "shift RIGHT"),
            new WindowAction(texts, "close", Glyph.CLOSE, window::close, "menu W", "menu Q"));
    state.onChange(this::refresh);
    refresh();
  }

  private void jump(long micros) {
    state.moveTo(state.playhead() + micros);
  }

  ReviewEdits edits() {
    return edits;
  }

  List<List<WindowAction>> groups() {
    return groups;
  }

  List<WindowAction> all() {
    return Stream.concat(groups.stream().flatMap(List::stream), withoutButton.stream()).toList();
  }

  private void refresh() {
    of("undo").setEnabled(state.history().undoable().isPresent());
    of("redo").setEnabled(state.history().redoable().isPresent());
    of("people").setEnabled(state.project().faces().size() > 1);
  }

  private WindowAction of(String id) {
    return all().stream().filter(action -> action.id().equals(id)).findFirst().orElseThrow();
  }

  /**
   * Lets the keys work wherever the focus is in the window.
   *
   * @param root holds everything in the window; not the root pane itself, whose keys are those of
   *     an open menu
   */
  void bind(JComponent root) {
    for (WindowAction action : all()) {
      root.getActionMap().put(action.id(), action);
      action.keys().forEach(key -> KeyBindings.map(root).put(key, action.id()));
    }
    for (Emotion emotion : Emotion.ALL) {
      KeyBindings.bindDigit(root, emotion.ordinal() + 1, () -> edits.label(emotion));
    }
    KeyBindings.bind(root, "U", () -> edits.label(null));
  }
}
