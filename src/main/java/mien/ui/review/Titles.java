package mien.ui.review;

import mien.core.Emotion;
import mien.render.Words;
import mien.review.Edit;
import mien.review.FaceTrack;
import mien.ui.Texts;
import org.jspecify.annotations.Nullable;

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
        ? texts.get("edit.label", of(label.label(), words))
        : texts.get("edit." + edit.id());
  }

  private static String of(@Nullable Emotion label, Words words) {
    return label == null ? words.uncertain() : words.of(label);
  }
}
