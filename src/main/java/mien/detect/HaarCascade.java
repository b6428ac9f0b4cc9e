package mien.detect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.inference.Halving;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.FileStorage;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;

/** OpenCV's cascade {@code haarcascade_frontalface_alt2}; used and closed on one thread. */
final class HaarCascade implements AutoCloseable {
  /** Ours, since Bytedeco's jar of OpenCV for Windows has none. */
  static final String FILE = "haarcascade_frontalface_alt2.xml";

  private final CascadeClassifier cascade;
  private final NativeGrey grey = new NativeGrey();

  /** A square that the cascade took for a face, and how many windows around there agreed. */
  record Find(FaceBox box, int votes) {}

  HaarCascade() {
    opencv_core.setNumThreads(1);
    cascade = new CascadeClassifier();
    try (PointerScope scope = new PointerScope();
        FileStorage file = new FileStorage(text(), FileStorage.READ | FileStorage.MEMORY)) {
      cascade.read(file.getFirstTopLevelNode());
    }
    if (cascade.empty()) {
      throw new IllegalStateException("OpenCV cannot read the face cascade");
    }
  }

  /** It is read from memory: OpenCV on Windows cannot open every path that Java can. */
  private static String text() {
    try (InputStream in = HaarCascade.class.getResourceAsStream(FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Searches a part of a picture.
   *
   * @param part may reach beyond the picture
   * @param scale how large the part is searched, in times of the picture
   * @param smallest smallest width of a face, in pixels of the picture
   * @param largest largest width of a face, in pixels of the picture
   * @param step from one size to the next, above 1
   * @return what at least two windows agreed on, in pixels of the picture
   */
  List<Find> search(
      GreyImage picture, FaceBox part, double scale, double smallest, double largest, double step) {
    int left = (int) Math.max(0, part.x());
    int top = (int) Math.max(0, part.y());
    int width = (int) Math.min(picture.width(), part.x() + part.width()) - left;
    int height = (int) Math.min(picture.height(), part.y() + part.height()) - top;
    if (width <= 0 || height <= 0) {
      return List.of();
    }
    int grain = Halving.grain(width, height, scaled(width, scale), scaled(height, scale));
    width -= width % grain;
    height -= height % grain;
    grey.load(picture);
    try (PointerScope scope = new PointerScope()) {
      Size size = new Size(scaled(width, scale), scaled(height, scale));
      Mat scaled = grey.scaled(new Rect(left, top, width, height), size);
      RectVector boxes = new RectVector();
      IntPointer votes = new IntPointer();
      cascade.detectMultiScale2(
          scaled,
          boxes,
          votes,
          step,
          1,
          0,
          square(Math.floor(smallest * scale)),
          square(Math.ceil(largest * scale)));
      List<Find> found = new ArrayList<>();
      for (int i = 0; i < boxes.size(); i++) {
        Rect box = boxes.get(i);
        FaceBox face = new FaceBox(box.x(), box.y(), box.width(), box.height());
        double back = (double) width / size.width();
        found.add(new Find(face.times(back).translated(left, top), votes.get(i)));
      }
      return found;
    }
  }

  private static int scaled(int length, double scale) {
    return (int) Math.max(1, Math.round(length * scale));
  }

  private static Size square(double side) {
    return new Size((int) side, (int) side);
  }

  @Override
  public void close() {
    grey.close();
    cascade.close();
  }
}
