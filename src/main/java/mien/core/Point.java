package mien.core;

/** A place in a picture. */
public record Point(double x, double y) {
  /** The place so far on the way to another: 0.5 is half of it. */
  public Point towards(Point other, double share) {
    return new Point(x + share * (other.x - x), y + share * (other.y - y));
  }

  public double distance(Point other) {
    return Math.hypot(other.x - x, other.y - y);
  }
}
