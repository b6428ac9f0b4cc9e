package mien.training.data;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_GRAYSCALE;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import mien.core.GreyImage;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Picture files to and from grey pictures. For any thread. */
final class PictureFiles {
  /**
   * A larger picture is shrunk until its longer side is this: large enough to find a face in, and a
   * set of 5,000 such pictures still fits into memory.
   */
  static final int LONGEST_SIDE = 512;

  private static final int PNG_START = 0x89504e47;
  private static final byte[] PNG_END = "IEND".getBytes(StandardCharsets.US_ASCII);
  private static final int JPEG_START = 0xffd8;
  private static final byte[] JPEG_END = {(byte) 0xff, (byte) 0xd9};

  private PictureFiles() {}

  /**
   * @param file the content of a PNG, JPEG, TIFF, BMP, PGM or WebP file, grey or in colour; it is
   *     turned upright by its EXIF tag
   * @throws IOException if it makes no whole picture; the message says why in a few words
   */
  static GreyImage decode(byte[] file) throws IOException {
    if (file.length < 4) {
      throw new IOException("empty file");
    }
    if (endsEarly(file)) {
      throw new IOException("damaged picture, the end is missing");
    }
    try (PointerScope scope = new PointerScope()) {
      Mat picture = decoded(file);
      if (picture.empty()) {
        throw new IOException("damaged, or not a picture");
      }
      double factor = LONGEST_SIDE / (double) Math.max(picture.cols(), picture.rows());
      if (factor < 1) {
        Mat small = new Mat();
        resize(picture, small, new Size(), factor, factor, INTER_AREA);
        return grey(small);
      }
      return grey(picture);
    }
  }

  /** The content of a PNG file. */
  static byte[] png(GreyImage picture) {
    try (PointerScope scope = new PointerScope()) {
      BytePointer pixels = new BytePointer(picture.pixels());
      BytePointer file = new BytePointer();
      imencode(".png", new Mat(picture.height(), picture.width(), CV_8UC1, pixels), file);
      byte[] bytes = new byte[(int) file.limit()];
      file.get(bytes);
      return bytes;
    }
  }

  private static Mat decoded(byte[] file) throws IOException {
    try {
      return imdecode(new Mat(1, file.length, CV_8UC1, new BytePointer(file)), IMREAD_GRAYSCALE);
    } catch (RuntimeException e) { // OpenCV's own, such as for a size beyond its limits
      throw new IOException("damaged, or not a picture", e);
    }
  }

  /**
   * A PNG or JPEG that stops in the middle: OpenCV would fill the rest of a JPEG with grey and say
   * nothing. Some programs write more after the end.
   */
  private static boolean endsEarly(byte[] file) {
    int start = ByteBuffer.wrap(file).getInt();
    if (start == PNG_START) {
      return lastIndexOf(PNG_END, file) < 0;
    }
    return start >>> 16 == JPEG_START && lastIndexOf(JPEG_END, file) < 0;
  }

  private static int lastIndexOf(byte[] word, byte[] file) {
    int at = file.length - word.length;
    while (at >= 0 && !Arrays.equals(word, 0, word.length, file, at, at + word.length)) {
      at--;
    }
    return at;
  }

  private static GreyImage grey(Mat mat) {
    byte[] pixels = new byte[mat.cols() * mat.rows()];
    mat.data().get(pixels); // a fresh Mat has no padding
    return new GreyImage(mat.cols(), mat.rows(), pixels);
  }
}
