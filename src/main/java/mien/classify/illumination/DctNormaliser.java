package mien.classify.illumination;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;

import org.bytedeco.opencv.opencv_core.Mat;

/**
 * DCT normalisation (Chen, Er &amp; Wu 2006, "Illumination Compensation and Normalization for
 * Robust Face Recognition Using Discrete Cosine Transform in Logarithm Domain"): light varies
 * slowly, so the slowest waves of the picture's logarithm are dropped.
 *
 * <p>Dropped are the first six diagonals of coefficients, 21 in all (the paper finds 18 to 25 best,
 * counted in zigzag order); dropping the mean too, where the paper gives every picture the same
 * one, is <b>(ours)</b>.
 */
final class DctNormaliser implements IlluminationNormaliser {
  private static final int DIAGONALS = 6;

  private final CosineTransform fast;
  private final float[] picture;

  DctNormaliser(int height, int width) {
    fast = new CosineTransform(height, width, (down, across) -> down + across < DIAGONALS ? 0 : 1);
    picture = new float[height * width];
  }

  @Override
  public void apply(Mat grey, Mat pixels) {
    grey.convertTo(pixels, CV_32F);
    Pixels.read(pixels, picture);
    for (int i = 0; i < picture.length; i++) {
      picture[i] = (float) Math.log(picture[i] + 1);
    }
    Pixels.write(picture, pixels);
    fast.apply(pixels, pixels);
    Pixels.read(pixels, picture);
    Contrast.equalise(picture);
    Pixels.write(picture, pixels);
  }

  @Override
  public void close() {
    fast.close();
  }
}
