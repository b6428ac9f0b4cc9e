package mien.training.data;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import mien.core.GreyImage;

/**
 * How a picture is varied before a network learns from it: its geometry and its lighting before the
 * illumination is normalised ({@link #apply}), what is spoiled in it after that ({@link
 * Corruption#apply}). Immutable, for any thread.
 */
public record Augmentation(Geometry geometry, Lighting lighting, Corruption corruption) {

  /** The whole picture as it is, only brought to the wanted size. */
  public static final Augmentation NONE =
      new Augmentation(Geometry.WHOLE, Lighting.AS_IS, Corruption.NONE);

  /** Only turned, moved and stretched. */
  public static Augmentation of(Geometry geometry) {
    return new Augmentation(geometry, Lighting.AS_IS, Corruption.NONE);
  }

  public Augmentation with(Lighting other) {
    return new Augmentation(geometry, other, corruption);
  }

  public Augmentation with(Corruption other) {
    return new Augmentation(geometry, lighting, other);
  }

  /**
   * The randomness for one picture in one epoch, the same whenever and on whatever thread it is
   * asked for.
   */
  public static RandomGenerator random(long seed, int epoch, int index) {
    return new SplittableRandom(mixed(mixed(mixed(seed) + epoch) + index));
  }

  /**
   * A copy in another geometry and light; pixels beyond the border repeat it.
   *
   * @param width of the copy; a picture that is more than twice as large is averaged down first
   */
  public GreyImage apply(GreyImage picture, int width, int height, RandomGenerator random) {
    Warp warp = geometry.warp(random);
    float[] pixels = warp.sample(Resize.towards(picture, width, height), width, height);
    return Resize.picture(lighting.apply(pixels, width, height, random), width, height);
  }

  /** SplitMix64's finaliser (Steele et al. 2014): neighbours in, strangers out. */
  private static long mixed(long z) {
    long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
    return b ^ (b >>> 31);
  }
}
