package mien.classify.illumination;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;

import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Diffusion-based normalisation: the light is estimated by anisotropic diffusion, which smooths
 * within edges and not across them (Perona &amp; Malik 1990, "Scale-Space and Edge Detection Using
 * Anisotropic Diffusion", their explicit scheme of section V with the conductance {@code 1 / (1 +
 * (∇/κ)²)}), and what remains of a face is the picture's logarithm minus the light's, as Gross
 * &amp; Brajovic 2003 have it.
 *
 * <p>Fifteen steps of 0.2 on the logarithm, κ = 0.1, are <b>(ours)</b>: Reddy &amp; Chowdary 2021
 * do not say which diffusion they name.
 */
final class Diffusion implements IlluminationNormaliser {
  private static final int STEPS = 15;
  private static final float STEP = 0.2f;
  private static final float KAPPA = 0.1f;

  private final int height;
  private final int width;
  private final float[] picture;
  private float[] light;
  private float[] next;

  Diffusion(int height, int width) {
    this.height = height;
    this.width = width;
    picture = new float[height * width];
    light = new float[height * width];
    next = new float[height * width];
  }

  @Override
  public void apply(Mat grey, Mat pixels) {
    grey.convertTo(pixels, CV_32F);
    Pixels.read(pixels, picture);
    for (int i = 0; i < picture.length; i++) {
      picture[i] = (float) Math.log(picture[i] + 1);
    }
    System.arraycopy(picture, 0, light, 0, picture.length);
    for (int step = 0; step < STEPS; step++) {
      diffuse();
    }
    for (int i = 0; i < picture.length; i++) {
      picture[i] -= light[i];
    }
    Contrast.equalise(picture);
    Pixels.write(picture, pixels);
  }

  /** One step; nothing flows over the border. */
  private void diffuse() {
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int here = y * width + x;
        float value = light[here];
        float flow = 0;
        if (y > 0) {
          flow += flow(light[here - width] - value);
        }
        if (y < height - 1) {
          flow += flow(light[here + width] - value);
        }
        if (x > 0) {
          flow += flow(light[here - 1] - value);
        }
        if (x < width - 1) {
          flow += flow(light[here + 1] - value);
        }
        next[here] = value + STEP * flow;
      }
    }
    float[] old = light;
    light = next;
    next = old;
  }

  private static float flow(float gradient) {
    float relative = gradient / KAPPA;
    return gradient / (1 + relative * relative);
  }
}
