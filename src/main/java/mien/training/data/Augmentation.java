package mien.training.data;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import mien.core.GreyImage;

/**
 * How a picture is varied before a network learns from it: one affine warp with bilinear sampling,
 * then light, noise and erasing. Every strength is the end of an even distribution around "as it
 * is"; zero leaves that out. Pixels beyond the border repeat it. Immutable, for any thread.
 *
 * @param view the share of the picture's width and height that is seen, 1 for all of it: 40.0 / 48
 *     with a shift of 4.0 / 48 cuts random 40-pixel crops out of 48-pixel pictures
 * @param mirror the probability of a left-right flip
 * @param upsideDown the probability of an up-down flip
 * @param rotation ± degrees
 * @param shift ± share of the picture's width and height, in each direction by itself
 * @param scale ± share of the size
 * @param contrast ± share by which pixels move from or to the picture's mean
 * @param brightness ± share of the full range that is added
 * @param noise largest standard deviation of Gaussian noise, as a share of the full range; each
 *     picture has one of its own
 * @param erasing the probability that a rectangle is overwritten with random pixels (Zhong et al.
 *     2020, "Random Erasing Data Augmentation"), of 2 to 33 % of the area
 */
public record Augmentation(
    double view,
    double mirror,
    double upsideDown,
    double rotation,
    double shift,
    double scale,
    double contrast,
    double brightness,
    double noise,
    double erasing) {

  /** The whole picture as it is, only brought to the wanted size. */
  public static final Augmentation NONE = new Augmentation(1, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /**
   * The randomness for one picture in one epoch, the same whenever and on whatever thread it is
   * asked for.
   */
  public static RandomGenerator random(long seed, int epoch, int index) {
    return new SplittableRandom(mixed(mixed(mixed(seed) + epoch) + index));
  }

  /**
   * A varied copy.
   *
   * @param width of the copy; a picture that is more than twice as large is averaged down first
   */
  public GreyImage apply(GreyImage picture, int width, int height, RandomGenerator random) {
    Warp warp = warp(random);
    float[] pixels = warp.sample(Resize.towards(picture, width, height), width, height);
    if (contrast > 0 || brightness > 0) {
      light(pixels, 1 + around(contrast, random), 255 * around(brightness, random));
    }
    if (noise > 0) {
      double deviation = 255 * noise * random.nextDouble();
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] += (float) (deviation * random.nextGaussian());
      }
    }
    if (random.nextDouble() < erasing) {
      Erasing.erase(pixels, width, height, random);
    }
    return Resize.picture(pixels, width, height);
  }

  private Warp warp(RandomGenerator random) {
    double zoom = view * (1 + around(scale, random));
    return new Warp(
        random.nextDouble() < mirror ? -zoom : zoom,
        random.nextDouble() < upsideDown ? -zoom : zoom,
        Math.toRadians(around(rotation, random)),
        around(shift, random),
        around(shift, random));
  }

  private static void light(float[] pixels, double contrast, double brightness) {
    double sum = 0;
    for (float pixel : pixels) {
      sum += pixel;
    }
    double mean = sum / pixels.length;
    float factor = (float) contrast;
    float offset = (float) (mean * (1 - contrast) + brightness);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = pixels[i] * factor + offset;
    }
  }

  private static double around(double strength, RandomGenerator random) {
    return strength * (2 * random.nextDouble() - 1);
  }

  /** SplitMix64's finaliser (Steele et al. 2014): neighbours in, strangers out. */
  private static long mixed(long z) {
    long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
    return b ^ (b >>> 31);
  }
}
