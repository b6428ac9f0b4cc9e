package mien.analysis;

import mien.core.FaceBox;

/**
 * Takes the trembling out of one face's boxes, centre and size, in media time. Speeds count in
 * widths of the face a second, so that near and far faces are steadied alike.
 */
final class SteadyBox {
  private final OneEuroFilter filter = new OneEuroFilter(4);

  /** The steadied box; times must not run backwards. */
  FaceBox next(long timestampMicros, FaceBox box) {
    double[] steady =
        filter.next(
            timestampMicros, box.width(), box.centerX(), box.centerY(), box.width(), box.height());
    return new FaceBox(steady[0] - steady[2] / 2, steady[1] - steady[3] / 2, steady[2], steady[3]);
  }

  /** Starts anew with the next box. */
  void reset() {
    filter.reset();
  }
}
