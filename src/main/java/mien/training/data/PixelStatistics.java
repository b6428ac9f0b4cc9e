package mien.training.data;

import java.util.List;

/**
 * Mean and standard deviation of all pixels of all pictures, black 0 and white 1, accumulated in
 * one pass as sum and sum of squares as in Iliev &amp; Mote 2022.
 */
public record PixelStatistics(double mean, double std) {

  /**
   * @param pictures at least one
   */
  public static PixelStatistics of(List<LabelledPicture> pictures) {
    long count = 0;
    long sum = 0; // whole numbers: exact, in whatever order
    long squares = 0;
    for (LabelledPicture picture : pictures) {
      byte[] pixels = picture.image().pixels();
      for (byte pixel : pixels) {
        int value = pixel & 0xff;
        sum += value;
        squares += value * value;
      }
      count += pixels.length;
    }
    double mean = sum / (double) count;
    double variance = squares / (double) count - mean * mean;
    return new PixelStatistics(mean / 255, Math.sqrt(variance) / 255);
  }
}
