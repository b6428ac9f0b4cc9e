package mien.classify.illumination;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.DCT_INVERSE;
import static org.bytedeco.opencv.global.opencv_core.dct;

import java.nio.FloatBuffer;
import mien.core.InputException;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * A picture as a sum of cosines (DCT-II), each weighted anew. One thread.
 *
 * <p>The cosines are the eigenvectors of the Laplacian whose border repeats itself, so smoothing by
 * a linear diffusion is such a weighting too.
 */
final class CosineTransform implements AutoCloseable {

  /** What the wave with this many half periods down and across is multiplied by. */
  interface Weight {
    double of(int down, int across);
  }

  private final Mat spectrum;
  private final FloatBuffer values;
  private final float[] weights;

  CosineTransform(int height, int width, Weight weight) {
    if (height % 2 != 0 || width % 2 != 0) {
      throw new InputException(
          "This normalisation needs a picture of even height and width, not %dx%d; choose another normalisation or size."
              .formatted(width, height));
    }
    spectrum = new Mat(height, width, CV_32F);
    values = spectrum.createBuffer();
    weights = new float[height * width];
    for (int down = 0; down < height; down++) {
      for (int across = 0; across < width; across++) {
        weights[down * width + across] = (float) weight.of(down, across);
      }
    }
  }

  /** Weights the waves of {@code from} into {@code to}, both CV_32F; the two may be one. */
  void apply(Mat from, Mat to) {
    dct(from, spectrum, 0);
    for (int i = 0; i < weights.length; i++) {
      values.put(i, values.get(i) * weights[i]);
    }
    dct(spectrum, to, DCT_INVERSE);
  }

  @Override
  public void close() {
    spectrum.close();
  }
}
