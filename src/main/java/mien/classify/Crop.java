package mien.classify;

import mien.core.TurnedBox;

/** How a face lies in the crop that a network is shown. */
public enum Crop {
  /** As in the picture. */
  BOX,
  /** Eyes level, as far as the detector tells how the head is tilted. */
  UPRIGHT;

  /** What is cut out of the picture for a face. */
  public TurnedBox of(TurnedBox face) {
    return this == UPRIGHT ? face : TurnedBox.upright(face.box());
  }
}
