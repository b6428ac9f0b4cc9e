package mien.kiosk;

import java.util.Arrays;
import mien.core.FaceBox;
import mien.core.Frame;
import mien.core.InputException;

/**
 * A part of the picture as the camera sees it.
 *
 * @param x its left edge, from 0 to 1 of the picture's width
 * @param y its upper edge, from 0 to 1 of the picture's height
 * @param width as a share of the picture's
 * @param height as a share of the picture's
 */
public record Region(double x, double y, double width, double height) {
  /** The whole picture. */
  public static final Region WHOLE = new Region(0, 0, 1, 1);

  private static final double ROUNDING = 1e-9;

  /**
   * Reads {@code x,y,width,height} in percent, such as {@code 25,0,50,100} for the middle half.
   *
   * @throws InputException if that is no part of a picture
   */
  public static Region parse(String percents) {
    try {
      double[] p =
          Arrays.stream(percents.split(","))
              .mapToDouble(Double::parseDouble)
              .map(v -> v / 100)
              .toArray();
      if (p.length == 4
          && Arrays.stream(p).allMatch(v -> v >= 0 && v <= 1)
          && p[2] > 0
          && p[3] > 0
          && p[0] + p[2] < 1 + ROUNDING
          && p[1] + p[3] < 1 + ROUNDING) {
        return new Region(p[0], p[1], p[2], p[3]);
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new InputException(
        "\"%s\" is no part of the picture: write left,top,width,height in percent, such as 25,0,50,100; left and width, and top and height, make 100 at most."
            .formatted(percents));
  }

  /** The same part where left and right are swapped. */
  public Region mirrored() {
    return new Region(1 - x - width, y, width, height);
  }

  /** Whether the middle of a face lies in it. */
  boolean holds(FaceBox box, Frame frame) {
    double across = (box.x() + box.width() / 2) / frame.width();
    double down = (box.y() + box.height() / 2) / frame.height();
    return across >= x && across <= x + width && down >= y && down <= y + height;
  }
}
