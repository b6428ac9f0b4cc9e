package mien.analysis;

import mien.core.FaceBox;
import mien.core.Landmarks;
import mien.core.TurnedBox;
import org.jspecify.annotations.Nullable;

/**
 * A face that a detector found in one picture.
 *
 * @param box in pixels of the picture that was given
 * @param confidence 0 to 1
 * @param landmarks null from a detector that does not tell them
 */
public record Detection(FaceBox box, double confidence, @Nullable Landmarks landmarks) {

  /** The box, turned as the head is tilted where the landmarks tell that. */
  public TurnedBox turnedBox() {
    return new TurnedBox(box, landmarks == null ? 0 : landmarks.roll());
  }

  /** A box alone. */
  public Detection(FaceBox box, double confidence) {
    this(box, confidence, null);
  }

  /** Landmarks, and the box that goes with them. */
  public static Detection of(Landmarks landmarks, double confidence) {
    return new Detection(landmarks.square(), confidence, landmarks);
  }
}
