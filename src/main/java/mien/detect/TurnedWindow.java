package mien.detect;

import java.util.Optional;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.Landmarks;
import mien.core.Point;
import mien.core.TurnedBox;

/**
 * A part of a picture that a network's input shows upright.
 *
 * @param around shows the part as it is tilted, wide enough to be turned; the part itself where it
 *     is upright
 * @param roll how far the part is tilted, degrees, clockwise
 * @param wide of what {@code around} fills
 * @param high of what {@code around} fills
 */
record TurnedWindow(SearchWindow around, double roll, int width, int height, int wide, int high) {

  /**
   * @param part to be searched; may reach beyond the picture
   * @param width of the input that shows the whole part
   * @param height of the input that shows the whole part
   * @return empty if the part lies outside the picture
   */
  static Optional<TurnedWindow> of(GreyImage picture, TurnedBox part, int width, int height) {
    double wider = part.roll() == 0 ? 1 : Math.sqrt(2);
    int wide = (int) Math.ceil(width * wider);
    int high = (int) Math.ceil(height * wider);
    FaceBox around = part.box().scaledAboutCenter((double) wide / width);
    return SearchWindow.of(picture, around, wide, high)
        .map(window -> new TurnedWindow(window, part.roll(), width, height, wide, high));
  }

  boolean isTurned() {
    return roll != 0;
  }

  /** Points of the input as points of the picture. */
  Landmarks inPicture(Landmarks points) {
    if (!isTurned()) {
      return around.inPicture(points);
    }
    Point middle = new Point(width / 2.0, height / 2.0);
    Point middleAround = new Point(wide / 2.0, high / 2.0);
    return around.inPicture(points.turned(roll, middle, middleAround));
  }
}
