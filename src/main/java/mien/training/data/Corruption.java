package mien.training.data;

import java.nio.FloatBuffer;
import java.util.random.RandomGenerator;
import mien.classify.ModelCard;

/**
 * What is spoiled in a network's finished input, after its illumination is normalised: before it,
 * an erased rectangle would shift the mean of the face around it, and noise would be scaled with
 * the contrast.
 *
 * @param noise largest standard deviation of Gaussian noise, as a share of the range from black to
 *     white; each picture has one of its own
 * @param erasing the probability that a rectangle of 2 to 33 % of the area is overwritten with
 *     random pixels (Zhong et al. 2020, "Random Erasing Data Augmentation")
 */
public record Corruption(double noise, double erasing) {

  public static final Corruption NONE = new Corruption(0, 0);

  public Corruption noise(double deviation) {
    return new Corruption(deviation, erasing);
  }

  public Corruption erasing(double probability) {
    return new Corruption(noise, probability);
  }

  /**
   * Spoils one picture, all its channels in the same way.
   *
   * @param values {@code [channels, height, width]} from index {@code at} on
   * @param input how those values came about
   */
  public void apply(FloatBuffer values, int at, ModelCard.Input input, RandomGenerator random) {
    float[] plane = new float[input.height() * input.width()];
    values.get(at, plane);
    float black = (float) (-input.mean() / input.std());
    float white = (float) ((1 - input.mean()) / input.std());
    if (noise > 0) {
      double deviation = (white - black) * noise * random.nextDouble();
      for (int i = 0; i < plane.length; i++) {
        float noisy = plane[i] + (float) (deviation * random.nextGaussian());
        plane[i] = Math.max(black, Math.min(white, noisy));
      }
    }
    if (random.nextDouble() < erasing) {
      new Erasing(black, white).erase(plane, input.width(), input.height(), random);
    }
    for (int channel = 0; channel < input.channels(); channel++) {
      values.put(at + channel * plane.length, plane);
    }
  }
}
