package mien.training.data;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_GRAYSCALE;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.io.IOException;
import mien.core.GreyImage;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Reads pictures as they are, turned upright by their EXIF tag and shrunk where they are larger
 * than anything here needs.
 *
 * @param longestSide a larger picture is shrunk by area averaging until its longer side is this
 */
public record WholePictures(int longestSide) implements PictureReader {

  /** Large enough to find a face in; a set of 5,000 such pictures still fits into memory. */
  public static final WholePictures DEFAULT = new WholePictures(512);

  @Override
  public GreyImage read(byte[] file) throws IOException {
    try (PointerScope scope = new PointerScope()) {
      Mat picture = file.length == 0 ? new Mat() : decode(file);
      if (picture.empty() || picture.type() != CV_8UC1) {
        throw new IOException("not a readable picture");
      }
      double factor = longestSide / (double) Math.max(picture.cols(), picture.rows());
      if (factor < 1) {
        Mat small = new Mat();
        resize(picture, small, new Size(), factor, factor, INTER_AREA);
        return grey(small);
      }
      return grey(picture);
    }
  }

  private static Mat decode(byte[] file) {
    return imdecode(new Mat(1, file.length, CV_8UC1, new BytePointer(file)), IMREAD_GRAYSCALE);
  }

  private static GreyImage grey(Mat mat) {
    byte[] pixels = new byte[mat.cols() * mat.rows()];
    mat.data().get(pixels); // a fresh Mat has no padding
    return new GreyImage(mat.cols(), mat.rows(), pixels);
  }
}
