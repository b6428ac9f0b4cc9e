package mien.classify;

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
    TurnedBox shown = this == UPRIGHT ? face : TurnedBox.upright(face.box());
    return shown.square(1 + 2 * margin);
  }
}
