package mien.ui.review;

import java.awt.Component;
import java.util.Optional;
import javax.swing.JMenuItem;
import javax.swing.JOptionPane;
import javax.swing.JPopupMenu;
import mien.review.Edit;
import mien.review.FaceTrack;
import mien.ui.Clock;
import mien.ui.Texts;

/** Asks for a name, and for the face that is the same person. */
final class FaceDialogs {
  private final ReviewState state;
  private final Texts texts;
  private final Component owner;

  FaceDialogs(ReviewState state, Texts texts, Component owner) {
    this.state = state;
    this.texts = texts;
    this.owner = owner;
  }

  void name() {
    state.face().map(FaceTrack::id).ifPresent(this::name);
  }

  /** Asks for the face's name; an empty one takes it away. */
  void name(int face) {
    Optional<FaceTrack> track = state.project().face(face);
    String before = track.map(FaceTrack::name).orElse("");
    Object answer =
        JOptionPane.showInputDialog(
            owner,
            texts.get("name.question", Integer.toString(face)),
            texts.get("action.name"),
            JOptionPane.PLAIN_MESSAGE,
            null,
            null,
            before);
    if (track.isPresent() && answer instanceof String name) {
      state.apply(new Edit.Name(face, name.isBlank() ? null : name.strip()));
    }
  }

  /** Lists the other faces; the chosen one becomes part of the selected one. */
  void merge() {
    state.face().ifPresent(this::merge);
  }

  private void merge(FaceTrack face) {
    JPopupMenu menu = new JPopupMenu(texts.get("action.people"));
    JMenuItem title = new JMenuItem(texts.get("merge.question", Titles.of(face, texts)));
    title.setEnabled(false);
    menu.add(title);
    for (FaceTrack other : state.project().faces()) {
      if (other.id() != face.id()) {
        String when =
            Clock.whole(other.seen().startMicros()) + " – " + Clock.whole(other.seen().endMicros());
        JMenuItem item = new JMenuItem(texts.get("merge.face", Titles.of(other, texts), when));
        item.addActionListener(event -> state.apply(new Edit.MergeFaces(face.id(), other.id())));
        menu.add(item);
      }
    }
    if (menu.getComponentCount() > 1) {
      menu.show(owner, owner.getWidth() / 3, owner.getHeight() / 3);
    }
  }
}
