package mien.training.data;

import java.util.random.RandomGenerator;

/**
 * How the light on a picture and the lens before it are varied. All of it outlives an illumination
 * normaliser, which takes out what is the same for all pixels: brightness and contrast would be
 * undone by it.
 *
 * @param gamma the largest exponent of the grey levels between 0 and 1, the least being {@code 1 /
 *     gamma}; even in the logarithm; 1 leaves it out
 * @param ramp light from one side, whichever: the far side loses up to {@code strength} of it
 * @param blur a Gaussian with a standard deviation up to {@code strength} of the picture's width
 */
public record Lighting(double gamma, Chance ramp, Chance blur) {

  /** The light as it is. */
  public static final Lighting AS_IS = new Lighting(1, Chance.NEVER, Chance.NEVER);

  public Lighting gamma(double largest) {
    return new Lighting(largest, ramp, blur);
  }

  public Lighting ramp(double strength, double probability) {
    return new Lighting(gamma, new Chance(strength, probability), blur);
  }

  public Lighting blur(double deviation, double probability) {
    return new Lighting(gamma, ramp, new Chance(deviation, probability));
  }

  /**
   * @param pixels {@code [height * width]}, 0 to 255, not changed
   * @return the same in another light
   */
  float[] apply(float[] pixels, int width, int height, RandomGenerator random) {
    float[] lit = pixels.clone();
    if (ramp.strikes(random)) {
      double loss = ramp.strength() * random.nextDouble();
      shade(lit, width, height, loss, 2 * Math.PI * random.nextDouble());
    }
    if (blur.strikes(random)) {
      lit = Gaussian.blurred(lit, width, height, width * blur.strength() * random.nextDouble());
    }
    if (gamma > 1) {
      double exponent = Math.pow(gamma, 2 * random.nextDouble() - 1);
      for (int i = 0; i < lit.length; i++) {
        lit[i] = (float) (255 * Math.pow(lit[i] / 255, exponent));
      }
    }
    return lit;
  }

  /**
   * Takes from each pixel a share that grows in a straight line from none in one corner to {@code
   * loss} in the corner or at the side opposite.
   */
  private static void shade(float[] pixels, int width, int height, double loss, double angle) {
    double dx = Math.cos(angle);
    double dy = Math.sin(angle);
    double reach = Math.abs(dx) + Math.abs(dy);
    for (int y = 0; y < height; y++) {
      double v = 2 * (y + 0.5) / height - 1;
      for (int x = 0; x < width; x++) {
        double u = 2 * (x + 0.5) / width - 1;
        double far = (1 + (u * dx + v * dy) / reach) / 2;
        pixels[y * width + x] *= (float) (1 - loss * far);
      }
    }
  }
}
