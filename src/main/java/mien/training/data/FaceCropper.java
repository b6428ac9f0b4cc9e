package mien.training.data;

import java.util.Comparator;
import java.util.Optional;
import mien.analysis.Detection;
import mien.analysis.FaceDetector;
import mien.core.FaceBox;
import mien.core.GreyImage;

/**
 * Cuts the largest face out of a picture, as the live window would see it. Used on the thread that
 * made the detector; the detector stays its maker's to close.
 *
 * @param margin how much wider than the detector's box the crop is, on each side, as a share of the
 *     box's width; the same as in the model card
 * @param longestSide a larger crop is shrunk to this width and height
 */
public record FaceCropper(FaceDetector detector, double margin, int longestSide) {

  /** The square around the face, the picture's border repeated outside; empty without a face. */
  public Optional<GreyImage> crop(GreyImage picture) {
    return detector.scan(picture).stream()
        .max(Comparator.comparingDouble(detection -> detection.box().area()))
        .map(Detection::box)
        .map(box -> square(picture, box));
  }

  /** The square around a face that was found. */
  public GreyImage square(GreyImage picture, FaceBox box) {
    FaceBox wide = box.scaledAboutCenter(1 + 2 * margin);
    int side = (int) Math.round(Math.max(wide.width(), wide.height()));
    int left = (int) Math.round(wide.centerX() - side / 2.0);
    int top = (int) Math.round(wide.centerY() - side / 2.0);
    byte[] pixels = new byte[side * side];
    for (int y = 0; y < side; y++) {
      int row = Math.max(0, Math.min(picture.height() - 1, top + y));
      for (int x = 0; x < side; x++) {
        int column = Math.max(0, Math.min(picture.width() - 1, left + x));
        pixels[y * side + x] = (byte) picture.at(column, row);
      }
    }
    GreyImage crop = new GreyImage(side, side, pixels);
    return side > longestSide ? Resize.to(crop, longestSide, longestSide) : crop;
  }
}
