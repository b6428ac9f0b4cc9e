package mien.classify.illumination;

import static org.bytedeco.opencv.global.opencv_core.ALGO_HINT_DEFAULT;
import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.subtract;
import static org.bytedeco.opencv.global.opencv_imgproc.GaussianBlur;

import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Gamma correction, difference of Gaussians, contrast equalisation (Tan &amp; Triggs 2010, section
 * II), with the paper's γ = 0.2, σ = 1 and σ = 2.
 */
final class DifferenceOfGaussians implements IlluminationNormaliser {
  private static final double GAMMA = 0.2;
  private static final double INNER_SIGMA = 1;
  private static final double OUTER_SIGMA = 2;

  private final Size automatic = new Size(0, 0);
  private final Mat inner;
  private final Mat outer;
  private final float[] picture;
  private final float[] corrected = new float[256];

  DifferenceOfGaussians(int height, int width) {
    inner = new Mat(height, width, CV_32F);
    outer = new Mat(height, width, CV_32F);
    picture = new float[height * width];
    for (int i = 0; i < corrected.length; i++) {
      corrected[i] = (float) Math.pow(i, GAMMA);
    }
  }

  @Override
  public void apply(Mat grey, Mat pixels) {
    grey.convertTo(pixels, CV_32F);
    Pixels.read(pixels, picture);
    for (int i = 0; i < picture.length; i++) {
      picture[i] = corrected[(int) picture[i]];
    }
    Pixels.write(picture, pixels);
    blur(pixels, inner, INNER_SIGMA);
    blur(pixels, outer, OUTER_SIGMA);
    subtract(inner, outer, pixels);
    Pixels.read(pixels, picture);
    Contrast.equalise(picture);
    Pixels.write(picture, pixels);
  }

  private void blur(Mat from, Mat to, double sigma) {
    GaussianBlur(from, to, automatic, sigma, sigma, BORDER_REPLICATE, ALGO_HINT_DEFAULT);
  }

  @Override
  public void close() {
    inner.close();
    outer.close();
    automatic.close();
  }
}
