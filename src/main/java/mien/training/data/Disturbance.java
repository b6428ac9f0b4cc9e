package mien.training.data;

import java.util.Random;
import mien.core.GreyImage;

/**
 * What may be wrong with a picture of a face, in measured doses <b>(ours)</b>: to see what a
 * network stands, never to learn from.
 */
public enum Disturbance {
  /** A Gaussian with a standard deviation of a 48th of the width: one pixel of 48. */
  BLUR,
  /** Gaussian noise with a standard deviation of a tenth of the full range. */
  NOISE,
  /** A quarter of the light. */
  DARKNESS,
  ROTATED_15,
  ROTATED_30,
  /** Averaged to half the width and height, and enlarged again. */
  HALF_SIZE,
  /** The crop a tenth too far to the left, the right, the top or the bottom, in turn. */
  SHIFTED_10;

  private static final double[][] SIDES = {{-0.1, 0}, {0.1, 0}, {0, -0.1}, {0, 0.1}};

  /**
   * A disturbed copy of the same size.
   *
   * @param number of the picture in its set: it chooses side, direction and noise
   */
  public GreyImage apply(GreyImage picture, int number) {
    int sign = number % 2 == 0 ? 1 : -1;
    double[] side = SIDES[number % SIDES.length];
    return switch (this) {
      case BLUR -> blurred(picture, picture.width() / 48.0);
      case NOISE -> noisy(picture, new Random(number));
      case DARKNESS -> light(picture, 0.25f);
      case ROTATED_15 -> seen(picture, new Warp(1, 1, Math.toRadians(sign * 15), 0, 0));
      case ROTATED_30 -> seen(picture, new Warp(1, 1, Math.toRadians(sign * 30), 0, 0));
      case HALF_SIZE -> {
        GreyImage half = Resize.to(picture, picture.width() / 2, picture.height() / 2);
        yield Resize.to(half, picture.width(), picture.height());
      }
      case SHIFTED_10 -> seen(picture, new Warp(1, 1, 0, side[0], side[1]));
    };
  }

  private static GreyImage seen(GreyImage picture, Warp warp) {
    int width = picture.width();
    int height = picture.height();
    return Resize.picture(warp.sample(picture, width, height), width, height);
  }

  private static GreyImage light(GreyImage picture, float factor) {
    float[] pixels = pixels(picture);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] *= factor;
    }
    return Resize.picture(pixels, picture.width(), picture.height());
  }

  private static GreyImage noisy(GreyImage picture, Random random) {
    float[] pixels = pixels(picture);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] += (float) (25.5 * random.nextGaussian());
    }
    return Resize.picture(pixels, picture.width(), picture.height());
  }

  private static GreyImage blurred(GreyImage picture, double deviation) {
    int width = picture.width();
    int height = picture.height();
    return Resize.picture(
        Gaussian.blurred(pixels(picture), width, height, deviation), width, height);
  }

  private static float[] pixels(GreyImage picture) {
    float[] pixels = new float[picture.pixels().length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = picture.pixels()[i] & 0xff;
    }
    return pixels;
  }
}
