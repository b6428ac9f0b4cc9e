package mien.training.data;

import mien.core.GreyImage;

/**
 * A small picture of which only the pattern counts, not brightness or contrast.
 *
 * @param values {@code [24 * 24]}, of mean 0 and length 1
 */
record Thumbnail(float[] values) {
  private static final int SIDE = 24;

  static Thumbnail of(GreyImage picture) {
    byte[] pixels = Resize.to(picture, SIDE, SIDE).pixels();
    double mean = 0;
    for (byte pixel : pixels) {
      mean += (pixel & 0xff) / (double) pixels.length;
    }
    double squares = 1e-9; // a picture of one grey correlates with nothing
    for (byte pixel : pixels) {
      squares += Math.pow((pixel & 0xff) - mean, 2);
    }
    float[] values = new float[pixels.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (((pixels[i] & 0xff) - mean) / Math.sqrt(squares));
    }
    return new Thumbnail(values);
  }

  /** Pearson's correlation of the pixels, -1 to 1. */
  double correlation(Thumbnail other) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * other.values[i];
    }
    return sum;
  }

  /** The same with the other mirrored left to right. */
  double mirroredCorrelation(Thumbnail other) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      int x = i % SIDE;
      sum += values[i] * other.values[i - x + SIDE - 1 - x];
    }
    return sum;
  }
}
