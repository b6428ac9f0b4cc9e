package mien.output.report;

/**
 * How alike the two halves of a face are: low where it is turned away, tilted, or not in the middle
 * of its box <b>(ours)</b>. It is the correlation of the picture with its mirror image, at 32x32
 * pixels of locally equal brightness and contrast, so that a lamp on one side counts little; hair
 * and chin are left out.
 */
final class Symmetry {
  private static final int SIDE = 32;
  private static final int TOP = SIDE / 8;

  /** Reaches over an eye. */
  private static final int AROUND = 4;

  /** Keeps noise on even skin from counting as contrast, grey levels. */
  private static final double FLOOR = 5;

  private final double[] pixels = new double[SIDE * SIDE];

  private Symmetry(double[] face, int step) {
    for (int y = 0; y < SIDE * step; y++) {
      for (int x = 0; x < SIDE * step; x++) {
        pixels[y / step * SIDE + x / step] += face[y * SIDE * step + x] / (step * step);
      }
    }
  }

  /**
   * @param face grey levels, row by row, {@code [32 step][32 step]}
   * @return −1 to 1; about 0.65 for a face seen from the front
   */
  static double of(double[] face, int step) {
    return new Symmetry(face, step).correlation();
  }

  private double correlation() {
    double products = 0;
    double squares = 0;
    for (int y = TOP; y < SIDE - TOP; y++) {
      for (int x = 0; x < SIDE; x++) {
        double here = contrast(x, y);
        products += here * contrast(SIDE - 1 - x, y);
        squares += here * here;
      }
    }
    return squares == 0 ? 1 : products / squares;
  }

  private double contrast(int x, int y) {
    double sum = 0;
    double squares = 0;
    int count = 0;
    for (int v = Math.max(0, y - AROUND); v <= Math.min(SIDE - 1, y + AROUND); v++) {
      for (int u = Math.max(0, x - AROUND); u <= Math.min(SIDE - 1, x + AROUND); u++) {
        double value = pixels[v * SIDE + u];
        sum += value;
        squares += value * value;
        count++;
      }
    }
    double mean = sum / count;
    double deviation = Math.sqrt(Math.max(0, squares / count - mean * mean));
    return (pixels[y * SIDE + x] - mean) / (deviation + FLOOR);
  }
}
