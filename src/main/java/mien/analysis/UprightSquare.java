package mien.analysis;

import mien.core.FaceBox;
import mien.core.GreyImage;

/**
 * A square of a picture, turned with the head so that the face in it stands upright.
 *
 * @param centerX in pixels of the picture
 * @param centerY in pixels of the picture
 * @param side in pixels of the picture
 * @param roll how far it is turned, degrees, above 0 clockwise in the picture
 */
record UprightSquare(double centerX, double centerY, double side, double roll) {

  /** The square of a face's box. */
  static UprightSquare of(FaceBox box, double roll) {
    return new UprightSquare(
        box.centerX(), box.centerY(), Math.max(box.width(), box.height()), roll);
  }

  /** One so many times as large, its centre further down the face by so many of its sides. */
  UprightSquare around(double factor, double down) {
    double radians = Math.toRadians(roll);
    return new UprightSquare(
        centerX - Math.sin(radians) * down * side,
        centerY + Math.cos(radians) * down * side,
        side * factor,
        roll);
  }

  /**
   * Grey values of the square, {@code [size * size]}, rows from top to bottom: each the mean of
   * {@code finer * finer} places in its cell. Beyond the picture its edge goes on.
   */
  double[] sample(GreyImage picture, int size, int finer) {
    double[] values = new double[size * size];
    int steps = size * finer;
    double step = side / steps;
    double right = Math.cos(Math.toRadians(roll)) * step;
    double down = Math.sin(Math.toRadians(roll)) * step;
    for (int v = 0; v < steps; v++) {
      double fromMiddleV = v + 0.5 - steps / 2.0;
      double x = centerX + (0.5 - steps / 2.0) * right - fromMiddleV * down;
      double y = centerY + (0.5 - steps / 2.0) * down + fromMiddleV * right;
      int row = v / finer * size;
      for (int u = 0; u < steps; u++, x += right, y += down) {
        values[row + u / finer] += picture.between(x, y);
      }
    }
    for (int i = 0; i < values.length; i++) {
      values[i] /= finer * finer;
    }
    return values;
  }
}
