package mien.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mien.analysis.Detection;
import mien.analysis.FaceDetector;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.TurnedBox;

/**
 * Upright frontal faces by Viola &amp; Jones 2001, with OpenCV's cascade {@code alt2}. Boxes are
 * squares from the brows to the chin.
 *
 * <p>A scan has two steps <b>(ours)</b>. The whole picture, 320 pixels wide, is searched for
 * anything like a face, down to 8 % of its width; then each place is looked at closely, with the
 * face scaled to 48 pixels and many sizes tried. There a face gets some 16 to 130 votes of
 * neighbouring windows, and what only looks like one 11 at most (counted on some twenty clips).
 *
 * <p>Near a known face only its surroundings are searched, first closely, then wider.
 */
public final class HaarFaceDetector implements FaceDetector {
  private static final double SCAN_WIDTH = 320;

  /**
   * Bounds of the faces' widths that are searched one after the other, in widths of the picture.
   */
  private static final double[] SIZES = {0.08, 0.1, 0.13, 0.18, 1};

  private static final Search ANYTHING = new Search(1.1, 2);
  private static final Search CLOSELY = new Search(1.05, 14);
  private static final Search KNOWN = new Search(1.1, 4);

  private final HaarCascade cascade = new HaarCascade();

  /** Step between sizes, and the votes at which a find is as likely a face as not. */
  private record Search(double step, int votes) {}

  /** A scan costs what following a face does in as many frames. */
  @Override
  public long restMicros() {
    return 750_000;
  }

  @Override
  public List<Detection> scan(GreyImage picture, List<FaceBox> known) {
    List<FaceBox> taken = new ArrayList<>(known);
    List<Detection> found = new ArrayList<>();
    for (int size = 0; size < SIZES.length - 1; size++) {
      for (Detection place : anything(picture, SIZES[size], SIZES[size + 1])) {
        if (FaceDetector.isFree(place.box(), taken)) {
          Optional<Detection> face = around(picture, place.box(), 48, 1.5, 0.8, CLOSELY);
          if (face.isPresent() && FaceDetector.isFree(face.get().box(), taken)) {
            found.add(face.get());
            taken.add(face.get().box());
          }
        }
      }
    }
    return found;
  }

  private List<Detection> anything(GreyImage picture, double smallest, double largest) {
    double width = picture.width();
    return search(
        picture,
        picture.bounds(),
        Math.min(1, SCAN_WIDTH / width),
        smallest * width,
        largest * width,
        ANYTHING);
  }

  @Override
  public Optional<Detection> near(GreyImage picture, TurnedBox near) {
    return around(picture, near.box(), 32, 1.5, 0.8, KNOWN)
        .or(() -> around(picture, near.box(), 40, 2.5, 0.6, KNOWN));
  }

  /**
   * The best face around a place.
   *
   * @param pixels how wide a face of the place's width is searched
   * @param reach how much wider than the place the part searched is
   * @param range the smallest size, in times of the place's; the largest is its inverse
   */
  private Optional<Detection> around(
      GreyImage picture, FaceBox place, double pixels, double reach, double range, Search search) {
    return search(
            picture,
            place.scaledAboutCenter(reach),
            pixels / place.width(),
            place.width() * range,
            place.width() / range,
            search)
        .stream()
        .filter(face -> face.confidence() >= 0.5)
        .max(Comparator.comparingDouble(Detection::confidence));
  }

  private List<Detection> search(
      GreyImage picture,
      FaceBox part,
      double scale,
      double smallest,
      double largest,
      Search search) {
    return cascade.search(picture, part, scale, smallest, largest, search.step).stream()
        .map(find -> new Detection(find.box(), confidence(find.votes(), search.votes)))
        .toList();
  }

  /** The votes as a share of the votes and those of a doubtful find <b>(ours)</b>. */
  private static double confidence(int votes, int doubtful) {
    return (double) votes / (votes + doubtful);
  }

  @Override
  public void close() {
    cascade.close();
  }
}
