package mien.detect;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.util.Objects;
import mien.core.GreyImage;
import mien.inference.Halving;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a grey picture in native memory, in other sizes. The memory is kept from picture to
 * picture; used and closed on one thread.
 */
final class NativeGrey implements AutoCloseable {
  private BytePointer pixels = new BytePointer();
  private byte[] rows = new byte[0];
  private final Mat scaled = new Mat();
  private final Halving halving = new Halving();
  private @Nullable GreyImage loaded;

  /**
   * Takes a picture in, of which parts will be wanted. Not to be called inside a {@code
   * PointerScope}, which would free the memory that is kept here.
   */
  void load(GreyImage picture) {
    if (pixels.capacity() < picture.pixels().length) {
      pixels.close();
      pixels = new BytePointer(picture.pixels().length);
    }
    loaded = picture;
  }

  /** Copies a part of the picture; the rest of a large one would cost more than most searches. */
  private Mat part(int left, int top, int columns, int rows) {
    GreyImage picture = Objects.requireNonNull(loaded, "no picture was taken in");
    byte[] from = picture.pixels();
    int width = picture.width();
    if (columns == width) {
      pixels.put(from, top * width, rows * width);
    } else {
      if (this.rows.length < rows * columns) {
        this.rows = new byte[rows * columns];
      }
      for (int y = 0; y < rows; y++) {
        System.arraycopy(from, (top + y) * width + left, this.rows, y * columns, columns);
      }
      pixels.put(this.rows, 0, rows * columns);
    }
    return new Mat(rows, columns, CV_8UC1, pixels);
  }

  /**
   * A part of the picture in another size: halved as often as that goes, and then resized.
   *
   * @param part inside the picture; what its sides are more than a multiple of the {@linkplain
   *     Halving#grain grain} is left out
   * @return 8-bit grey, valid until the next call
   */
  Mat scaled(Rect part, Size size) {
    int grain = Halving.grain(part.width(), part.height(), size.width(), size.height());
    int columns = part.width() / grain * grain;
    int rows = part.height() / grain * grain;
    try (Mat region = part(part.x(), part.y(), columns, rows)) {
      Mat from = halving.halved(region, grain);
      // Interpolating alone leaves out pixels, and faces that turn are lost by it.
      resize(from, scaled, size, 0, 0, size.width() < from.cols() ? INTER_AREA : INTER_LINEAR);
    }
    return scaled;
  }

  @Override
  public void close() {
    pixels.close();
    scaled.close();
    halving.close();
  }
}
