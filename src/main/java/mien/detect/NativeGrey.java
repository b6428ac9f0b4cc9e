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
   * A part of the picture in another size.
   *
   * @param part inside the picture
   * @return 8-bit grey, valid until the next call
   */
  Mat scaled(Rect part, Size size) {
    int method = size.width() < part.width() ? INTER_AREA : INTER_LINEAR;
    try (Mat region = whole.apply(part)) {
      resize(region, scaled, size, 0, 0, method);
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
  }
}
