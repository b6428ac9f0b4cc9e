package mien.core;

import java.util.function.UnaryOperator;

/**
 * Five points of a face, in pixels of the frame. Right and left are the person's own: who looks
 * into the camera has the right eye on the left of the picture.
 */
public record Landmarks(
    Point rightEye, Point leftEye, Point nose, Point rightMouth, Point leftMouth) {
  /**
   * Side of the square that networks are shown, and how far its centre lies under the eyes, in
   * distances of mouth and eyes: where Haar's cascade puts its boxes <b>(ours)</b>.
   */
  private static final double SIDE = 2.62;

  private static final double CENTRE = 0.31;

  /**
   * Of a face that looks straight ahead: how far the tip of the nose lies under the eyes (the
   * median of 204 portraits), and how far it stands out from the plane of eyes and mouth (as in
   * common models of the head), in distances of mouth and eyes <b>(ours)</b>.
   */
  private static final double NOSE = 0.555;

  private static final double STANDS_OUT = 0.41;

  private Point eyes() {
    return rightEye.towards(leftEye, 0.5);
  }

  private Point mouth() {
    return rightMouth.towards(leftMouth, 0.5);
  }

  private double height() {
    return Math.max(1e-6, eyes().distance(mouth()));
  }

  /**
   * How far the head is tilted, degrees: above 0 clockwise in the picture. It is the mean direction
   * of eyes, mouth and the line between them, so that it holds for turned heads too.
   */
  public double roll() {
    double across = leftEye.x() - rightEye.x() + leftMouth.x() - rightMouth.x();
    double down = leftEye.y() - rightEye.y() + leftMouth.y() - rightMouth.y();
    return Math.toDegrees(
        Math.atan2(down - (mouth().x() - eyes().x()), across + (mouth().y() - eyes().y())));
  }

  /**
   * Which way the head points. The tip of the nose stands out from the plane of eyes and mouth, so
   * that it moves over them as the head turns.
   */
  public Pose pose() {
    double roll = roll();
    double cos = Math.cos(Math.toRadians(roll));
    double sin = Math.sin(Math.toRadians(roll));
    double x = nose.x() - eyes().x();
    double y = nose.y() - eyes().y();
    double aside = (x * cos + y * sin) / height();
    double under = (y * cos - x * sin) / height();
    return new Pose(roll, angle(aside), angle(NOSE - under));
  }

  private static double angle(double moved) {
    return Math.toDegrees(Math.asin(Math.max(-1, Math.min(1, moved / STANDS_OUT))));
  }

  /**
   * The face's box: the square around the middle of the face, of the size that networks are shown.
   */
  public FaceBox square() {
    double side = SIDE * height();
    Point centre = eyes().towards(mouth(), CENTRE);
    return new FaceBox(centre.x() - side / 2, centre.y() - side / 2, side, side);
  }

  /** The same points of a picture that is stretched, then moved. */
  public Landmarks placed(double factorX, double factorY, double dx, double dy) {
    return map(point -> new Point(point.x() * factorX + dx, point.y() * factorY + dy));
  }

  /**
   * The same points of a picture that is turned about a place, which then lies elsewhere.
   *
   * @param degrees above 0 clockwise in the picture
   */
  public Landmarks turned(double degrees, Point about, Point elsewhere) {
    double cos = Math.cos(Math.toRadians(degrees));
    double sin = Math.sin(Math.toRadians(degrees));
    return map(
        point -> {
          double x = point.x() - about.x();
          double y = point.y() - about.y();
          return new Point(elsewhere.x() + x * cos - y * sin, elsewhere.y() + x * sin + y * cos);
        });
  }

  private Landmarks map(UnaryOperator<Point> change) {
    return new Landmarks(
        change.apply(rightEye),
        change.apply(leftEye),
        change.apply(nose),
        change.apply(rightMouth),
        change.apply(leftMouth));
  }
}
