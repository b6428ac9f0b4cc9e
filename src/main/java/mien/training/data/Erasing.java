package mien.training.data;

import java.util.random.RandomGenerator;

/**
 * Random erasing (Zhong et al. 2020) with torchvision's ranges: a rectangle of 2 to 33 % of the
 * picture, 0.3 to 3.3 times as high as wide, gets a random value in each pixel.
 *
 * @param black the least of these values
 * @param white the largest
 */
record Erasing(float black, float white) {
  private static final double MIN_AREA = 0.02;
  private static final double MAX_AREA = 0.33;
  private static final double MAX_ASPECT = 3.3;

  /**
   * @param pixels {@code [height * width]}, overwritten
   */
  void erase(float[] pixels, int width, int height, RandomGenerator random) {
    double area = width * height * (MIN_AREA + (MAX_AREA - MIN_AREA) * random.nextDouble());
    double aspect = Math.exp(Math.log(MAX_ASPECT) * (2 * random.nextDouble() - 1));
    int w = Math.min(width, (int) Math.round(Math.sqrt(area / aspect)));
    int h = Math.min(height, (int) Math.round(Math.sqrt(area * aspect)));
    int left = random.nextInt(width - w + 1);
    int top = random.nextInt(height - h + 1);
    for (int y = top; y < top + h; y++) {
      for (int x = left; x < left + w; x++) {
        pixels[y * width + x] = black + (white - black) * random.nextFloat();
      }
    }
  }
}
