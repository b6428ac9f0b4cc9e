package mien.core;

/**
 * A box turned about its centre.
 *
 * @param box as it is before it is turned
 * @param roll how far it is turned, degrees: above 0 clockwise in the picture
 */
public record TurnedBox(FaceBox box, double roll) {

  /** An upright one. */
  public static TurnedBox upright(FaceBox box) {
    return new TurnedBox(box, 0);
  }

  /**
   * Where a place of the picture lies in the box: from 0 to 1 between its left and right, and
   * between its top and bottom; beyond that outside.
   */
  public Point share(Point place) {
    double across = Math.cos(Math.toRadians(roll));
    double down = Math.sin(Math.toRadians(roll));
    double x = place.x() - box.centerX();
    double y = place.y() - box.centerY();
    return new Point(
        0.5 + (x * across + y * down) / box.width(), 0.5 + (y * across - x * down) / box.height());
  }

  /** The square around the same centre, {@code times} as wide as the longer side, turned as far. */
  public TurnedBox square(double times) {
    double side = Math.max(box.width(), box.height()) * times;
    return new TurnedBox(
        new FaceBox(box.centerX() - side / 2, box.centerY() - side / 2, side, side), roll);
  }

  /** The same further down the face by so many of its heights. */
  public TurnedBox movedDown(double heights) {
    double radians = Math.toRadians(roll);
    double way = heights * box.height();
    return new TurnedBox(box.translated(-Math.sin(radians) * way, Math.cos(radians) * way), roll);
  }

  /** The box of this size times {@code factor} around the same centre, turned as far. */
  public TurnedBox scaledAboutCenter(double factor) {
    return new TurnedBox(box.scaledAboutCenter(factor), roll);
  }
}
