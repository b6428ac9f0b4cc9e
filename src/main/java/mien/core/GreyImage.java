package mien.core;

import java.util.Objects;

/**
 * A grey picture in heap memory: one byte a pixel, rows from top to bottom without padding, full
 * range (0 is black, 255 is white).
 *
 * <p>The array is not copied, neither on the way in nor on the way out: whoever makes a picture
 * gives its pixels away, and nobody writes to them afterwards, unless they are given to a {@link
 * PixelPool}.
 */
public final class GreyImage {
  private final int width;
  private final int height;
  private final byte[] pixels;

  /**
   * @param pixels {@code width * height} unsigned bytes, row by row; owned by this picture from now
   *     on
   * @throws IllegalArgumentException if the array's length is not {@code width * height}
   */
  public GreyImage(int width, int height, byte[] pixels) {
    if (width <= 0 || height <= 0 || pixels.length != width * height) {
      throw new IllegalArgumentException(
          "%d bytes do not make a grey picture of %dx%d".formatted(pixels.length, width, height));
    }
    this.width = width;
    this.height = height;
    this.pixels = Objects.requireNonNull(pixels);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** The pixels themselves, {@code [height * width]}, unsigned; only to be read. */
  public byte[] pixels() {
    return pixels;
  }

  /** The brightness at a place, 0 to 255. */
  public int at(int x, int y) {
    return pixels[y * width + x] & 0xff;
  }

  /**
   * The brightness between the four pixels around a place, bilinearly, 0 to 255. Beyond the picture
   * its edge goes on.
   *
   * @param x where the middle of the first column's pixels is at 0.5
   * @param y likewise of the rows
   */
  public double between(double x, double y) {
    double inX = Math.max(0, Math.min(x - 0.5, width - 1));
    double inY = Math.max(0, Math.min(y - 0.5, height - 1));
    int left = (int) inX;
    int top = (int) inY;
    int right = Math.min(left + 1, width - 1);
    int bottom = Math.min(top + 1, height - 1);
    double a = inX - left;
    double b = inY - top;
    double upper = at(left, top) * (1 - a) + at(right, top) * a;
    double lower = at(left, bottom) * (1 - a) + at(right, bottom) * a;
    return upper * (1 - b) + lower * b;
  }

  /**
   * What a square of the picture shows, turned upright: {@code [size * size]}, rows from top to
   * bottom, each value the mean of {@code finer * finer} places in its cell, 0 to 255. Beyond the
   * picture its edge goes on.
   */
  public double[] upright(TurnedBox square, int size, int finer) {
    double[] values = new double[size * size];
    int steps = size * finer;
    double step = square.box().width() / steps;
    double right = Math.cos(Math.toRadians(square.roll())) * step;
    double down = Math.sin(Math.toRadians(square.roll())) * step;
    for (int v = 0; v < steps; v++) {
      double fromMiddleU = 0.5 - steps / 2.0;
      double fromMiddleV = v + 0.5 - steps / 2.0;
      double x = square.box().centerX() + fromMiddleU * right - fromMiddleV * down;
      double y = square.box().centerY() + fromMiddleU * down + fromMiddleV * right;
      int row = v / finer * size;
      for (int u = 0; u < steps; u++, x += right, y += down) {
        values[row + u / finer] += between(x, y);
      }
    }
    for (int i = 0; i < values.length; i++) {
      values[i] /= finer * finer;
    }
    return values;
  }

  /** The box that covers the whole picture. */
  public FaceBox bounds() {
    return new FaceBox(0, 0, width, height);
  }
}
