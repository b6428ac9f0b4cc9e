package mien.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mien.analysis.Detection;
import mien.analysis.FaceDetector;
import mien.capture.FrameSource;
import mien.core.FaceBox;
import mien.core.Frame;
import mien.core.GreyImage;

/**
 * Compares a video with its blurred copy: where two detectors see a face in the one, little detail
 * may be left in the other, in no part of the face, however little of it is in the picture.
 */
final class Unrecognisable {
  /** The middle of a face's box holds eyes, nose and mouth, and none of what is drawn around it. */
  private static final double MIDDLE = 0.6;

  private static final int STRIPES = 3;

  /** The share of differences between neighbours that are counted, the smallest first. */
  private static final double SMALLER = 0.7;

  /** A mosaic leaves less than a third of them. */
  private static final double MOST_LEFT = 0.5;

  /** A stripe of fewer pixels, at the picture's edge, tells nobody who it is. */
  private static final int LEAST_PIXELS = 200;

  private final FaceDetector one;
  private final FaceDetector other;

  Unrecognisable(FaceDetector one, FaceDetector other) {
    this.one = one;
    this.other = other;
  }

  /** The faces that are left, each with its frame and how much of its detail. */
  List<String> left(FrameSource plain, FrameSource blurred) throws Exception {
    List<String> left = new ArrayList<>();
    Optional<Frame> before = plain.next();
    for (; before.isPresent(); before = plain.next()) {
      GreyImage was = before.get().grey();
      GreyImage is = blurred.next().orElseThrow().grey();
      for (FaceBox face : faces(was)) {
        double detail = mostDetail(was, is, face);
        if (detail > MOST_LEFT) {
          left.add("frame %d at %.0f: %.2f".formatted(before.get().index(), face.x(), detail));
        }
      }
    }
    return left;
  }

  private List<FaceBox> faces(GreyImage picture) {
    List<Detection> again = other.scan(picture);
    return one.scan(picture).stream()
        .map(Detection::box)
        .filter(box -> again.stream().anyMatch(o -> o.box().iou(box) > 0.2))
        .toList();
  }

  /** The share of detail that is left in the stripe, from top to bottom, that kept most. */
  private static double mostDetail(GreyImage was, GreyImage is, FaceBox face) {
    FaceBox middle = face.scaledAboutCenter(MIDDLE);
    double most = 0;
    for (int i = 0; i < STRIPES; i++) {
      double width = middle.width() / STRIPES;
      FaceBox stripe = new FaceBox(middle.x() + i * width, middle.y(), width, middle.height());
      most = Math.max(most, detail(is, stripe) / Math.max(1, detail(was, stripe)));
    }
    return most;
  }

  /**
   * The sum of the differences of neighbours, but for the largest, which the edges of a mosaic are
   * too; 0 where too little is in the picture.
   */
  private static double detail(GreyImage picture, FaceBox part) {
    int left = (int) Math.max(0, part.x());
    int right = (int) Math.min(picture.width() - 1.0, part.x() + part.width());
    int top = (int) Math.max(0, part.y());
    int bottom = (int) Math.min(picture.height() - 1.0, part.y() + part.height());
    int pixels = Math.max(0, right - left) * Math.max(0, bottom - top);
    if (pixels < LEAST_PIXELS) {
      return 0;
    }
    int[] differences = new int[2 * pixels];
    int count = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        differences[count++] = Math.abs(picture.at(x + 1, y) - picture.at(x, y));
        differences[count++] = Math.abs(picture.at(x, y + 1) - picture.at(x, y));
      }
    }
    return Arrays.stream(differences).sorted().limit((long) (count * SMALLER)).sum();
  }
}
