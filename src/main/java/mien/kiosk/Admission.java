package mien.kiosk;

import mien.core.Face;
import mien.core.Frame;

/**
 * Whose face a kiosk shows a label for.
 *
 * @param nearest how wide a face must be at least, as a share of the picture's width: the line
 *     behind which one is too far away
 * @param region where it must be
 * @param coversOthers whether everybody else's face is made unrecognisable
 */
public record Admission(double nearest, Region region, boolean coversOthers) {
  /** Everybody. */
  public static final Admission ALL = new Admission(0, Region.WHOLE, false);

  boolean admits(Face face, Frame frame) {
    return face.box().width() >= nearest * frame.width() && region.holds(face.box(), frame);
  }
}
