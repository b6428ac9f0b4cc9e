package mien.analysis;

import java.util.Arrays;
import mien.core.FaceBox;
import mien.core.GreyImage;

/**
 * What a face looks like, very coarsely: 12x12 grey values of its box with their mean taken away
 * and their length made 1, so that light and contrast do not count.
 */
final class Appearance {
  private static final int SIDE = 12;

  /** What is left of a flat place when its mean is taken away comes from rounding. */
  private static final double FLAT = 1e-6;

  private final double[] values;

  private Appearance(double[] values) {
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double squares = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] -= mean;
      squares += values[i] * values[i];
    }
    double length = Math.sqrt(squares);
    for (int i = 0; i < values.length; i++) {
      values[i] = length < FLAT ? 0 : values[i] / length;
    }
    this.values = values;
  }

  /** Each value is the mean of the pixels of its cell; beyond the picture its edge goes on. */
  static Appearance at(GreyImage picture, FaceBox box) {
    double[] values = new double[SIDE * SIDE];
    for (int i = 0; i < values.length; i++) {
      double x = box.x() + box.width() * (i % SIDE) / SIDE;
      double y = box.y() + box.height() * (i / SIDE) / SIDE;
      values[i] = mean(picture, x, y, box.width() / SIDE, box.height() / SIDE);
    }
    return new Appearance(values);
  }

  private static double mean(GreyImage picture, double x, double y, double width, double height) {
    int left = within((int) x, picture.width() - 1);
    int top = within((int) y, picture.height() - 1);
    int right = Math.max(left + 1, within((int) (x + width), picture.width()));
    int bottom = Math.max(top + 1, within((int) (y + height), picture.height()));
    long sum = 0;
    for (int v = top; v < bottom; v++) {
      for (int u = left; u < right; u++) {
        sum += picture.at(u, v);
      }
    }
    return (double) sum / ((right - left) * (bottom - top));
  }

  private static int within(int value, int most) {
    return Math.min(Math.max(0, value), most);
  }

  /** The correlation of the two, -1 to 1; a place without any contrast may be anything: 1. */
  double likeness(Appearance other) {
    if (isFlat() || other.isFlat()) {
      return 1;
    }
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * other.values[i];
    }
    return sum;
  }

  private boolean isFlat() {
    return Arrays.stream(values).allMatch(value -> value == 0);
  }

  /** This with a share of the other. */
  Appearance mix(Appearance other, double share) {
    double[] mixed = new double[values.length];
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = values[i] * (1 - share) + other.values[i] * share;
    }
    return new Appearance(mixed);
  }
}
