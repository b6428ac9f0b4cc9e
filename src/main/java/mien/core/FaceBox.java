package mien.core;

/**
 * Where a face is, in pixels of the frame: {@code x} to the right and {@code y} down from the upper
 * left corner. A box may reach beyond the picture.
 */
public record FaceBox(double x, double y, double width, double height) {

  public double centerX() {
    return x + width / 2;
  }

  public double centerY() {
    return y + height / 2;
  }

  public double area() {
    return width * height;
  }

  /** The box of this size times {@code factor} around the same centre. */
  public FaceBox scaledAboutCenter(double factor) {
    return new FaceBox(
        centerX() - width * factor / 2,
        centerY() - height * factor / 2,
        width * factor,
        height * factor);
  }

  /** The same box in a picture that is {@code factor} times as large. */
  public FaceBox times(double factor) {
    return times(factor, factor);
  }

  /** The same box in a picture that is so many times as wide and as high. */
  public FaceBox times(double across, double down) {
    return new FaceBox(x * across, y * down, width * across, height * down);
  }

  public FaceBox translated(double dx, double dy) {
    return new FaceBox(x + dx, y + dy, width, height);
  }

  /** The smallest box that holds both. */
  public FaceBox hull(FaceBox other) {
    double left = Math.min(x, other.x);
    double top = Math.min(y, other.y);
    double right = Math.max(x + width, other.x + other.width);
    double bottom = Math.max(y + height, other.y + other.height);
    return new FaceBox(left, top, right - left, bottom - top);
  }

  /** Intersection over union with another box: 0 when they do not touch, 1 when they are equal. */
  public double iou(FaceBox other) {
    double w = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
    double h = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
    if (w <= 0 || h <= 0) {
      return 0;
    }
    return w * h / (area() + other.area() - w * h);
  }
}
