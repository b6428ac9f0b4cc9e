package mien.inference;

import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Halves pictures in native memory, which is many times as fast as shrinking them by any other
 * factor, and leaves no pixel out. The memory is kept from picture to picture; used and closed on
 * one thread, and not inside a {@code PointerScope}.
 */
public final class Halving implements AutoCloseable {
  private final Mat[] halves = {new Mat(), new Mat()};

  /**
   * By how much a picture's sides can be halved until it would be smaller than wanted, a power of
   * two.
   */
  public static int grain(int width, int height, int wantedWidth, int wantedHeight) {
    int times = Math.min(width / Math.max(1, wantedWidth), height / Math.max(1, wantedHeight));
    return Integer.highestOneBit(Math.max(1, times));
  }

  /**
   * The picture itself for a grain of 1, else a smaller one, valid until the next call.
   *
   * @param picture whose sides the grain divides
   * @param grain a power of two
   */
  public Mat halved(Mat picture, int grain) {
    Mat from = picture;
    for (int left = grain, i = 0; left > 1; left /= 2, i = 1 - i) {
      try (Size half = new Size(from.cols() / 2, from.rows() / 2)) {
        resize(from, halves[i], half, 0, 0, INTER_AREA);
      }
      from = halves[i];
    }
    return from;
  }

  @Override
  public void close() {
    halves[0].close();
    halves[1].close();
  }
}
