package mien.analysis;

import java.util.List;
import mien.core.FaceBox;
import mien.core.GreyImage;

/**
 * A picture as somebody sees it who only wants to know whether anything has changed: {@value
 * #COLUMNS}x{@value #ROWS} cells, of each the mean of {@value #SAMPLES}x{@value #SAMPLES} pixels.
 */
final class CoarsePicture {
  private static final int COLUMNS = 48;
  private static final int ROWS = 36;
  private static final int SAMPLES = 4;

  /**
   * A cell has changed when its mean has, by more grey levels than a camera's noise makes of the
   * sums of its samples <b>(ours)</b>.
   */
  private static final int CHANGE = 8 * SAMPLES * SAMPLES;

  /** How far around a known face what changes is its head's, in times of its box. */
  private static final double HEAD = 1.5;

  private final int width;
  private final int height;
  private final int[] sums = new int[COLUMNS * ROWS];

  CoarsePicture(GreyImage picture) {
    width = picture.width();
    height = picture.height();
    byte[] pixels = picture.pixels();
    for (int v = 0; v < ROWS * SAMPLES; v++) {
      int row = (2 * v + 1) * height / (2 * ROWS * SAMPLES) * width;
      for (int u = 0; u < COLUMNS * SAMPLES; u++) {
        int x = (2 * u + 1) * width / (2 * COLUMNS * SAMPLES);
        sums[v / SAMPLES * COLUMNS + u / SAMPLES] += pixels[row + x] & 0xff;
      }
    }
  }

  /**
   * Whether anybody may have come: whether a cell looks different that no known face covers.
   *
   * @param known faces in the picture, in its pixels
   */
  boolean differsFrom(CoarsePicture other, List<FaceBox> known) {
    if (width != other.width || height != other.height) {
      return true;
    }
    for (int cell = 0; cell < sums.length; cell++) {
      if (Math.abs(sums[cell] - other.sums[cell]) > CHANGE && isOutside(cell, known)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOutside(int cell, List<FaceBox> known) {
    double x = (cell % COLUMNS + 0.5) * width / COLUMNS;
    double y = (cell / COLUMNS + 0.5) * height / ROWS;
    return known.stream()
        .noneMatch(
            face ->
                Math.abs(x - face.centerX()) < HEAD * face.width() / 2
                    && Math.abs(y - face.centerY()) < HEAD * face.height() / 2);
  }
}
