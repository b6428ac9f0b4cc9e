package mien.training.data;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import mien.analysis.Detection;
import mien.analysis.FaceDetector;
import mien.classify.Crop;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.TurnedBox;
import mien.evaluation.LandmarkColumns;

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
    return largest(picture).map(face -> square(picture, face));
  }

  /** The face that is cut out; empty if none is found. */
  public Optional<Detection> largest(GreyImage picture) {
    return detector.scan(picture).stream()
        .max(Comparator.comparingDouble(detection -> detection.box().area()));
  }

  /**
   * What a set says of a picture, as it holds of a face's crop: its landmarks lie elsewhere there.
   */
  public Map<String, String> attributes(
      Map<String, String> attributes, GreyImage picture, Detection face) {
    return LandmarkColumns.within(area(face), picture, attributes);
  }

  /** What a face's crop covers of the picture. */
  public TurnedBox area(Detection face) {
    return crop.of(face.turnedBox(), margin);
  }

  /** The square around a face that was found, in its own pixels or shrunk. */
  public GreyImage square(GreyImage picture, Detection face) {
    TurnedBox area = area(face);
    int side = Math.max(1, (int) Math.round(area.box().width()));
    double[] values = picture.upright(toPixels(area, side), side, 1);
    byte[] pixels = new byte[values.length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) Math.round(values[i]);
    }
    GreyImage square = new GreyImage(side, side, pixels);
    return side > longestSide ? Resize.to(square, longestSide, longestSide) : square;
  }

  /** Of so many pixels; an upright one lies on them, so that none are mixed. */
  private static TurnedBox toPixels(TurnedBox area, int side) {
    double left = area.box().centerX() - side / 2.0;
    double top = area.box().centerY() - side / 2.0;
    boolean upright = area.roll() == 0;
    FaceBox box =
        new FaceBox(upright ? Math.round(left) : left, upright ? Math.round(top) : top, side, side);
    return new TurnedBox(box, area.roll());
  }
}
