package mien.detect;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import mien.core.GreyImage;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;
import org.jspecify.annotations.Nullable;

/**
 * A grey picture in native memory, and parts of it in other sizes. The memory is kept from picture
 * to picture; used and closed on one thread.
 */
final class NativeGrey implements AutoCloseable {
  private BytePointer pixels = new BytePointer();
  private Mat whole = new Mat();
  private final Mat scaled = new Mat();
  private final Mat[] halves = {new Mat(), new Mat()};
  private @Nullable GreyImage loaded;

  /**
   * Takes a picture in. Not to be called inside a {@code PointerScope}, which would free the memory
   * that is kept here.
   */
  void load(GreyImage picture) {
    if (picture == loaded) {
      return;
    }
    if (whole.cols() != picture.width() || whole.rows() != picture.height()) {
      free();
      pixels = new BytePointer(picture.pixels().length);
      whole = new Mat(picture.height(), picture.width(), CV_8UC1, pixels);
    }
    pixels.put(picture.pixels(), 0, picture.pixels().length);
    loaded = picture;
  }

  /**
   * How often a part can be halved until it would be smaller than wanted, as the power of two that
   * its sides should be divisible by: halving is many times as fast as shrinking by any other
   * factor.
   */
  static int grain(int width, int height, int wantedWidth, int wantedHeight) {
    int times = Math.min(width / Math.max(1, wantedWidth), height / Math.max(1, wantedHeight));
    return Integer.highestOneBit(Math.max(1, times));
  }

  /**
   * A part of the picture in another size: halved as often as that goes, and then resized.
   *
   * @param part inside the picture; what its sides are more than a multiple of the {@link #grain}
   *     is left out
   * @return 8-bit grey, valid until the next call
   */
  Mat scaled(Rect part, Size size) {
    int grain = grain(part.width(), part.height(), size.width(), size.height());
    int columns = part.width() / grain * grain;
    int rows = part.height() / grain * grain;
    try (Rect even = new Rect(part.x(), part.y(), columns, rows);
        Mat region = whole.apply(even)) {
      Mat from = region;
      for (int left = grain, i = 0; left > 1; left /= 2, i = 1 - i) {
        columns /= 2;
        rows /= 2;
        try (Size half = new Size(columns, rows)) {
          resize(from, halves[i], half, 0, 0, INTER_AREA);
        }
        from = halves[i];
      }
      // Interpolating alone leaves out pixels, and faces that turn are lost by it.
      resize(from, scaled, size, 0, 0, size.width() < columns ? INTER_AREA : INTER_LINEAR);
    }
    return scaled;
  }

  private void free() {
    whole.close();
    pixels.close();
  }

  @Override
  public void close() {
    free();
    scaled.close();
    halves[0].close();
    halves[1].close();
  }
}
