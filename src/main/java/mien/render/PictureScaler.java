package mien.render;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.flip;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2BGRA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.util.Objects;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.jspecify.annotations.Nullable;

/**
 * Bilinear scaling of a camera's picture by OpenCV, many times as fast as Java2D's, which would
 * cost a window its rate. Meant for enlarging and for halving at most. Keeps native memory from
 * picture to picture; used and closed on one thread, and after that it may be used again.
 */
public final class PictureScaler implements AutoCloseable {
  private @Nullable Buffers buffers;

  /** Native memory: a picture as it comes and mirrored, in its new size, and as ints. */
  private record Buffers(BytePointer pixels, Mat mirrored, Mat sized, Mat ints) {
    static Buffers of(int bytes) {
      return new Buffers(new BytePointer(bytes), new Mat(), new Mat(), new Mat());
    }

    void close() {
      pixels.close();
      mirrored.close();
      sized.close();
      ints.close();
    }
  }

  /**
   * @param picture of {@link BufferedImage#TYPE_3BYTE_BGR}
   * @param into of {@link BufferedImage#TYPE_INT_RGB}; gets the whole picture, in its own size
   * @param mirrored whether left and right are swapped
   */
  public void scale(BufferedImage picture, BufferedImage into, boolean mirrored) {
    byte[] bgr = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    int[] rgb = ((DataBufferInt) into.getRaster().getDataBuffer()).getData();
    scale(
        bgr,
        picture.getWidth(),
        picture.getHeight(),
        mirrored,
        rgb,
        into.getWidth(),
        into.getHeight());
  }

  private void scale(
      byte[] bgr, int width, int height, boolean mirrored, int[] rgb, int newWidth, int newHeight) {
    Buffers own = buffers(bgr.length);
    own.pixels.put(bgr, 0, bgr.length);
    try (PointerScope scope = new PointerScope()) {
      Mat picture = new Mat(height, width, CV_8UC3, own.pixels);
      if (mirrored) {
        flip(picture, own.mirrored, 1);
        picture = own.mirrored;
      }
      if (width != newWidth || height != newHeight) {
        resize(picture, own.sized, new Size(newWidth, newHeight), 0, 0, INTER_LINEAR);
        picture = own.sized;
      }
      cvtColor(picture, own.ints, COLOR_BGR2BGRA); // a little-endian int of red, green and blue
      new IntPointer(own.ints.data()).get(rgb);
    }
  }

  private Buffers buffers(int bytes) {
    Buffers own = buffers;
    if (own != null && own.pixels.capacity() != bytes) {
      close();
    }
    buffers = Objects.requireNonNullElseGet(buffers, () -> Buffers.of(bytes));
    return buffers;
  }

  @Override
  public void close() {
    if (buffers != null) {
      buffers.close();
      buffers = null;
    }
  }
}
