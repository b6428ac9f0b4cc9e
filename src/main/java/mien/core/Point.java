package mien.core;

/** A place in a picture. */
public record Point(double x, double y) {
  Point towards(Point other, double share) {
    return new Point(x + share * (other.x - x), y + share * (other.y - y));
  }
}
