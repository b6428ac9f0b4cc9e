package mien.detect;

import java.util.Optional;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.Landmarks;
import mien.inference.Halving;
import org.bytedeco.opencv.opencv_core.Rect;

/**
 * A part of a picture and where a network's input shows it, both to a pixel. What lies beyond the
 * picture is not shown, nor a last column or row that would keep it from being halved.
 */
record SearchWindow(Area picture, Area input) {

  /** Upper left corner and size, in pixels. */
  record Area(int x, int y, int width, int height) {
    Rect rect() {
      return new Rect(x, y, width, height);
    }
  }

  /**
   * @param part to be searched; may reach beyond the picture
   * @param width of the input that shows the whole part
   * @param height of the input that shows the whole part
   * @return empty if the part lies outside the picture
   */
  static Optional<SearchWindow> of(GreyImage picture, FaceBox part, int width, int height) {
    int left = (int) Math.max(0, part.x());
    int top = (int) Math.max(0, part.y());
    int right = (int) Math.min(picture.width(), Math.ceil(part.x() + part.width()));
    int bottom = (int) Math.min(picture.height(), Math.ceil(part.y() + part.height()));
    if (left >= right || top >= bottom) {
      return Optional.empty();
    }
    double scaleX = width / part.width();
    double scaleY = height / part.height();
    int grain =
        Halving.grain(
            right - left,
            bottom - top,
            (int) Math.round((right - left) * scaleX),
            (int) Math.round((bottom - top) * scaleY));
    right -= (right - left) % grain;
    bottom -= (bottom - top) % grain;
    int x = within((left - part.x()) * scaleX, 0, width - 1);
    int y = within((top - part.y()) * scaleY, 0, height - 1);
    int columns = within((right - left) * scaleX, 1, width - x);
    int rows = within((bottom - top) * scaleY, 1, height - y);
    return Optional.of(
        new SearchWindow(
            new Area(left, top, right - left, bottom - top), new Area(x, y, columns, rows)));
  }

  private static int within(double value, int least, int most) {
    return (int) Math.max(least, Math.min(most, Math.round(value)));
  }

  /** Whether the input shows the part and nothing else. */
  boolean fills(int width, int height) {
    return input.width() == width && input.height() == height;
  }

  /** Points of the input as points of the picture. */
  Landmarks inPicture(Landmarks points) {
    double factorX = (double) picture.width() / input.width();
    double factorY = (double) picture.height() / input.height();
    return points.placed(
        factorX, factorY, picture.x() - input.x() * factorX, picture.y() - input.y() * factorY);
  }
}
