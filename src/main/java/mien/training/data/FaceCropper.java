package mien.training.data;

import java.util.Comparator;
import java.util.Optional;
import mien.analysis.Detection;
import mien.analysis.FaceDetector;
import mien.classify.Crop;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.TurnedBox;

/**
 * Cuts the largest face out of a picture, as the live window would see it. Used on the thread that
 * made the detector; the detector stays its maker's to close.
 *
 * @param margin how much wider than the detector's box the crop is, on each side, as a share of the
 *     box's width; the same as in the model card
 * @param crop how the face lies in the crop; the same as in the model card
 * @param longestSide a larger crop is shrunk to this width and height
 */
public record FaceCropper(FaceDetector detector, double margin, Crop crop, int longestSide) {

  /** The square around the face, the picture's border repeated outside; empty without a face. */
  public Optional<GreyImage> crop(GreyImage picture) {
    return detector.scan(picture).stream()
        .max(Comparator.comparingDouble(detection -> detection.box().area()))
        .map(face -> square(picture, face));
  }

  /** What a face's crop covers of the picture. */
  public TurnedBox area(Detection face) {
    return crop.of(face.turnedBox()).scaledAboutCenter(1 + 2 * margin);
  }

  /** The square around a face that was found. */
  public GreyImage square(GreyImage picture, Detection face) {
    TurnedBox area = area(face);
    FaceBox box = area.box();
    int side = Math.max(1, (int) Math.round(Math.max(box.width(), box.height())));
    double centreX = box.centerX();
    double centreY = box.centerY();
    if (area.roll() == 0) { // to a pixel, so that none are mixed
      centreX = Math.round(centreX - side / 2.0) + side / 2.0;
      centreY = Math.round(centreY - side / 2.0) + side / 2.0;
    }
    double cos = Math.cos(Math.toRadians(area.roll()));
    double sin = Math.sin(Math.toRadians(area.roll()));
    byte[] pixels = new byte[side * side];
    for (int v = 0; v < side; v++) {
      for (int u = 0; u < side; u++) {
        double x = u + 0.5 - side / 2.0;
        double y = v + 0.5 - side / 2.0;
        pixels[v * side + u] =
            (byte)
                Math.round(
                    picture.between(centreX + x * cos - y * sin, centreY + x * sin + y * cos));
      }
    }
    GreyImage square = new GreyImage(side, side, pixels);
    return side > longestSide ? Resize.to(square, longestSide, longestSide) : square;
  }
}
