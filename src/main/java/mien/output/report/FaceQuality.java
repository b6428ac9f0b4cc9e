package mien.output.report;

import mien.core.Face;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.Pose;

/**
 * What makes a face hard to read in one frame. The measures are common ones, the limits (ours).
 *
 * @param small fewer pixels across than the networks read
 * @param dark a mean brightness under 50 of 255
 * @param blurred without fine detail: a low variance of the Laplacian (Pech-Pacheco et al. 2000,
 *     "Diatom autofocusing in brightfield microscopy")
 * @param turned away, as the pose tells; where there is none, turned away or tilted: the halves of
 *     the face are not alike ({@link Symmetry}). At the limit 4 % of the 204 frontal portraits of
 *     the London set are, 74 % of them tilted by 12°, and all tilted by 25°
 * @param sharpness that variance, of the face at 64x64 pixels
 */
record FaceQuality(boolean small, boolean dark, boolean blurred, boolean turned, double sharpness) {
  static final double SMALL_PIXELS = 48;
  static final double DARK_MEAN = 50;
  static final double BLURRED_VARIANCE = 60;
  static final double TURNED_SYMMETRY = 0.25;

  private static final int SIDE = 64;

  static FaceQuality of(GreyImage picture, Face found) {
    FaceBox box = found.box();
    Pose pose = found.pose();
    double[] face = new double[SIDE * SIDE];
    double sum = 0;
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        double value = sample(picture, box, x, y);
        face[y * SIDE + x] = value;
        sum += value;
      }
    }
    double sharpness = laplacianVariance(face);
    return new FaceQuality(
        box.width() < SMALL_PIXELS,
        sum / face.length < DARK_MEAN,
        sharpness < BLURRED_VARIANCE,
        pose == null ? Symmetry.of(face, 2) < TURNED_SYMMETRY : pose.isTurnedAway(),
        sharpness);
  }

  /**
   * Mean of the pixels that one of the 64x64 places covers; beyond the picture its edge goes on.
   */
  private static double sample(GreyImage picture, FaceBox box, int x, int y) {
    int left = (int) Math.floor(box.x() + box.width() * x / SIDE);
    int top = (int) Math.floor(box.y() + box.height() * y / SIDE);
    int step = Math.max(1, (int) (box.width() / SIDE));
    long sum = 0;
    for (int dy = 0; dy < step; dy++) {
      for (int dx = 0; dx < step; dx++) {
        sum +=
            picture.at(
                Math.max(0, Math.min(left + dx, picture.width() - 1)),
                Math.max(0, Math.min(top + dy, picture.height() - 1)));
      }
    }
    return sum / (double) (step * step);
  }

  private static double laplacianVariance(double[] face) {
    double sum = 0;
    double squares = 0;
    int count = 0;
    for (int y = 1; y < SIDE - 1; y++) {
      for (int x = 1; x < SIDE - 1; x++) {
        int i = y * SIDE + x;
        double laplacian =
            face[i - 1] + face[i + 1] + face[i - SIDE] + face[i + SIDE] - 4 * face[i];
        sum += laplacian;
        squares += laplacian * laplacian;
        count++;
      }
    }
    return squares / count - (sum / count) * (sum / count);
  }
}
