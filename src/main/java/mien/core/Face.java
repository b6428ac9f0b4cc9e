package mien.core;

import org.jspecify.annotations.Nullable;

/**
 * A face in one frame.
 *
 * @param id the face's number, from 1: the same for one person in the whole recording or session,
 *     as far as who comes back is known again
 * @param confidence how sure the detector is, 0 to 1
 * @param pose which way it looks; null where the detector does not tell
 * @param expression what the network said; null until the face was classified
 */
public record Face(
    int id, FaceBox box, double confidence, @Nullable Pose pose, @Nullable Expression expression) {

  /** The box, turned as the head is tilted. */
  public TurnedBox turnedBox() {
    return new TurnedBox(box, pose == null ? 0 : pose.roll());
  }

  public Face withId(int other) {
    return new Face(other, box, confidence, pose, expression);
  }

  public Face withBox(FaceBox other) {
    return new Face(id, other, confidence, pose, expression);
  }

  public Face withExpression(Expression said) {
    return new Face(id, box, confidence, pose, said);
  }
}
