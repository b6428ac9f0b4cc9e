package mien.classify.illumination;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_imgproc.equalizeHist;

import org.bytedeco.opencv.opencv_core.Mat;

/**
 * One {@link Normalisation} at work on pictures of one size. Native memory is allocated once and
 * freed by {@link #close}; used and closed on the thread that made it.
 */
public interface IlluminationNormaliser extends AutoCloseable {

  /**
   * Turns an 8-bit picture into float32 values, still from 0 to 255.
   *
   * @param grey {@code [height, width]} CV_8U; may be overwritten
   * @param pixels {@code [height, width]} CV_32F
   */
  void apply(Mat grey, Mat pixels);

  @Override
  default void close() {}

  static IlluminationNormaliser of(Normalisation normalisation, int height, int width) {
    return switch (normalisation) {
      case NONE -> (grey, pixels) -> grey.convertTo(pixels, CV_32F);
      case HISTOGRAM_EQUALISATION ->
          (grey, pixels) -> {
            equalizeHist(grey, grey);
            grey.convertTo(pixels, CV_32F);
          };
      case ISOTROPIC_SMOOTHING -> new IsotropicSmoothing(height, width);
      case DIFFUSION -> new Diffusion(height, width);
      case DCT -> new DctNormaliser(height, width);
      case DIFFERENCE_OF_GAUSSIANS -> new DifferenceOfGaussians(height, width);
      case STANDARDISATION -> new Standardisation(height, width);
    };
  }
}
