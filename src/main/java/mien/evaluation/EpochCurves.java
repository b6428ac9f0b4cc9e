package mien.evaluation;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Loss and accuracy by epoch, as they are drawn everywhere. Pictures have two pixels a point.
 *
 * @param number of each epoch
 * @param loss of the varied pictures that were learned from
 * @param accuracy on the same, 0 to 1
 * @param validationLoss of the pictures that chose the best epoch; not a number where there are
 *     none
 * @param validationAccuracy on the same
 */
public record EpochCurves(
    List<Double> number,
    List<Double> loss,
    List<Double> accuracy,
    List<Double> validationLoss,
    List<Double> validationAccuracy) {

  public BufferedImage lossPicture() {
    return Charts.epochs("loss", number, loss, validationLoss);
  }

  public BufferedImage accuracyPicture() {
    return Charts.epochs("right, %", number, percent(accuracy), percent(validationAccuracy));
  }

  /** Both, side by side. */
  public BufferedImage picture() {
    BufferedImage left = accuracyPicture();
    BufferedImage right = lossPicture();
    BufferedImage both =
        new BufferedImage(
            left.getWidth() + right.getWidth(), left.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = both.createGraphics();
    g.drawImage(left, 0, 0, null);
    g.drawImage(right, left.getWidth(), 0, null);
    g.dispose();
    return both;
  }

  private static List<Double> percent(List<Double> shares) {
    return shares.stream().map(share -> 100 * share).toList();
  }
}
