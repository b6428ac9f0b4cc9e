package mien.training.data;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_GRAYSCALE;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
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

  /** Uncompressed pictures of the largest cameras have some 150 million bytes. */
  private static final int MOST_BYTES = 200_000_000;

  /** A few bytes of a PNG can hold more than fits into memory. */
  static final long MOST_PIXELS = 150_000_000;

  private static final int PNG_START = 0x89504e47;
  private static final byte[] PNG_END = "IEND".getBytes(StandardCharsets.US_ASCII);
  private static final int JPEG_START = 0xffd8;
  private static final byte[] JPEG_END = {(byte) 0xff, (byte) 0xd9};

  private PictureFiles() {}

  /**
   * @throws IOException as {@link #decode}, and if there is no regular file or it is too large
   */
  static GreyImage read(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    if (!Files.isRegularFile(file)) {
      throw new IOException("a folder or device, no file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes(MOST_BYTES + 1); // a zip's word on a length may be wrong
      if (content.length > MOST_BYTES) {
        throw new IOException("larger than %d million bytes".formatted(MOST_BYTES / 1_000_000));
      }
      return decode(content);
    }
  }

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
    if (pixels(file) > MOST_PIXELS) {
      throw new IOException("more than %d megapixels".formatted(MOST_PIXELS / 1_000_000));
    }
    try (PointerScope scope = new PointerScope()) {
      Mat picture = decoded(file);
      if (picture.empty()) {
        throw new IOException("damaged, or not a picture");
      }
      double factor = LONGEST_SIDE / (double) Math.max(picture.cols(), picture.rows());
      if (factor < 1) {
        Mat small = new Mat();
        resize(picture, small, thin(picture, factor), factor, factor, INTER_AREA);
        return grey(small);
      }
      return grey(picture);
    }
  }

  /** A size for a line of a picture that would vanish; none for others: the factor tells theirs. */
  private static Size thin(Mat picture, double factor) {
    return factor * Math.min(picture.cols(), picture.rows()) >= 1
        ? new Size()
        : new Size(
            (int) Math.max(1, factor * picture.cols()), (int) Math.max(1, factor * picture.rows()));
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

  /** What the header tells; 0 where it is none of Java's own formats or damaged. */
  private static long pixels(byte[] file) throws IOException {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return 0;
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return (long) reader.getWidth(0) * reader.getHeight(0);
      } catch (IOException | RuntimeException e) {
        return 0; // OpenCV, which reads it, shall judge
      } finally {
        reader.dispose();
      }
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
