package mien.classify;

import mien.core.FaceBox;
import mien.core.TurnedBox;

/** How a face lies in the crop that a network is shown. */
public enum Crop {
  /** As in the picture. */
  BOX,
  /** Eyes level, as far as the detector tells how the head is tilted. */
  UPRIGHT;

  /**
   * What is cut out of the picture for a face: the square around its centre whose side is the box's
   * longer one, widened on each side.
   *
   * @param margin how much wider on each side, as a share of the box's longer side
   */
  public TurnedBox of(TurnedBox face, double margin) {
    FaceBox box = face.box();
    double side = Math.max(box.width(), box.height()) * (1 + 2 * margin);
    FaceBox square = new FaceBox(box.centerX() - side / 2, box.centerY() - side / 2, side, side);
    return new TurnedBox(square, this == UPRIGHT ? face.roll() : 0);
  }
}
