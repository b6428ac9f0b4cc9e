package mien.classify.illumination;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;

import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Isotropic smoothing (Heusch, Cardinaux &amp; Marcel 2005, "Lighting Normalization Algorithms for
 * Face Verification", section 2.3): the light {@code L} is the picture {@code I} made smooth,
 * {@code L − λ∇²L = I}, and what remains of a face is {@code I / L}.
 *
 * <p>The equation is solved exactly by weighting cosine waves. λ = 7 and taking the quotient's
 * logarithm are <b>(ours)</b>, the former as in the INface toolbox (Štruc).
 */
final class IsotropicSmoothing implements IlluminationNormaliser {
  private static final double LAMBDA = 7;

  private final CosineTransform smoothing;
  private final Mat light;
  private final float[] picture;
  private final float[] illumination;

  IsotropicSmoothing(int height, int width) {
    smoothing =
        new CosineTransform(
            height,
            width,
            (down, across) ->
                1
                    / (1
                        + LAMBDA
                            * (4
                                - 2 * Math.cos(Math.PI * down / height)
                                - 2 * Math.cos(Math.PI * across / width))));
    light = new Mat(height, width, CV_32F);
    picture = new float[height * width];
    illumination = new float[height * width];
  }

  @Override
  public void apply(Mat grey, Mat pixels) {
    grey.convertTo(pixels, CV_32F);
    smoothing.apply(pixels, light);
    Pixels.read(pixels, picture);
    Pixels.read(light, illumination);
    for (int i = 0; i < picture.length; i++) {
      picture[i] = (float) Math.log((picture[i] + 1) / (illumination[i] + 1));
    }
    Contrast.equalise(picture);
    Pixels.write(picture, pixels);
  }

  @Override
  public void close() {
    smoothing.close();
    light.close();
  }
}
