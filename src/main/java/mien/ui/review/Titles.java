package mien.ui.review;

import mien.render.Words;
import mien.review.Edit;
import mien.review.FaceTrack;
import mien.ui.Texts;

/** What the window calls faces and edits. */
final class Titles {
  private Titles() {}

  /** Its name, or {@code Face 1}. */
  static String of(FaceTrack face, Texts texts) {
    String name = face.name();
    return name == null ? texts.get("face", Integer.toString(face.id())) : name;
  }

  /** In a few words, such as {@code split segment}. */
  static String of(Edit edit, Texts texts, Words words) {
    return edit instanceof Edit.Label label
        ? texts.get("edit.label", words.of(label.label()))
        : texts.get("edit." + edit.id());
  }
}
