package mien.classify.illumination;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;

import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Gives every picture the same mean and the same standard deviation, as far as the range of grey
 * levels reaches: two and a half deviations on both sides.
 */
final class Standardisation implements IlluminationNormaliser {
  private static final double MEAN = 127.5;
  private static final double DEVIATION = 51;
  private static final double WHITE = 255;

  /** Less contrast than this is left to be little: it is noise. */
  private static final double LEAST_DEVIATION = 4;

  private final float[] picture;

  Standardisation(int height, int width) {
    picture = new float[height * width];
  }

  @Override
  public void apply(Mat grey, Mat pixels) {
    grey.convertTo(pixels, CV_32F);
    Pixels.read(pixels, picture);
    double sum = 0;
    double squares = 0;
    for (float v : picture) {
      sum += v;
      squares += v * v;
    }
    double mean = sum / picture.length;
    double deviation = Math.sqrt(Math.max(0, squares / picture.length - mean * mean));
    double gain = DEVIATION / Math.max(LEAST_DEVIATION, deviation);
    for (int i = 0; i < picture.length; i++) {
      picture[i] = (float) Math.max(0, Math.min(WHITE, MEAN + gain * (picture[i] - mean)));
    }
    Pixels.write(picture, pixels);
  }
}
