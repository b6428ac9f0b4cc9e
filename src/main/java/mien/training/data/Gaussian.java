package mien.training.data;

/** The Gaussian blur of a picture. */
final class Gaussian {
  private Gaussian() {}

  /**
   * Along the rows, then along the columns; the border is repeated.
   *
   * @param pixels {@code [height * width]}
   * @param deviation in pixels; 0 changes nothing
   */
  static float[] blurred(float[] pixels, int width, int height, double deviation) {
    double[] weights = weights(deviation);
    float[] rows = smoothed(pixels, width, height, 1, width, weights);
    return smoothed(rows, height, width, width, 1, weights);
  }

  /** From the middle outwards; with both sides they sum to 1. */
  private static double[] weights(double deviation) {
    double[] weights = new double[1 + (int) Math.ceil(3 * deviation)];
    weights[0] = 1;
    double sum = 1;
    for (int d = 1; d < weights.length; d++) {
      weights[d] = Math.exp(-d * d / (2 * deviation * deviation));
      sum += 2 * weights[d];
    }
    for (int d = 0; d < weights.length; d++) {
      weights[d] /= sum;
    }
    return weights;
  }

  /**
   * @param length of a line, of which there are {@code lines}
   * @param step from one pixel of a line to the next
   * @param apart from the start of a line to that of the next
   */
  private static float[] smoothed(
      float[] in, int length, int lines, int step, int apart, double[] weights) {
    float[] out = new float[in.length];
    for (int line = 0; line < lines; line++) {
      int start = line * apart;
      for (int at = 0; at < length; at++) {
        double sum = weights[0] * in[start + at * step];
        for (int d = 1; d < weights.length; d++) {
          float before = in[start + Math.max(0, at - d) * step];
          float after = in[start + Math.min(length - 1, at + d) * step];
          sum += weights[d] * (before + after);
        }
        out[start + at * step] = (float) sum;
      }
    }
    return out;
  }
}
