package mien.detect;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_GRAY2BGR;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mien.analysis.Detection;
import mien.core.FaceBox;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.FaceDetectorYN;

/** OpenCV's YuNet at one input size; another size costs time. Used and closed on one thread. */
final class YuNet implements AutoCloseable {
  private static final float LEAST_CONFIDENCE = 0.6f;
  private static final float MOST_OVERLAP = 0.3f;
  private static final int MOST_FACES = 100;

  private final FaceDetectorYN network;
  private final Mat colour = new Mat();
  private final Mat faces = new Mat();

  /**
   * @throws RuntimeException OpenCV's, if the file is no model or another one
   */
  YuNet(Path model) {
    try (Size any = new Size(64, 64);
        Mat blank = Mat.zeros(any, CV_8UC3).asMat()) {
      network =
          FaceDetectorYN.create(
              model.toString(), "", any, LEAST_CONFIDENCE, MOST_OVERLAP, MOST_FACES, 0, 0);
      network.detect(blank, faces);
    }
  }

  /** The faces in a part of a picture that is searched in the given size, in its own pixels. */
  List<Detection> find(NativeGrey grey, Rect part, int width, int height) {
    try (PointerScope scope = new PointerScope()) {
      Size size = new Size(width, height);
      cvtColor(grey.scaled(part, size), colour, COLOR_GRAY2BGR);
      network.setInputSize(size);
      network.detect(colour, faces);
      double scale = (double) part.width() / width;
      List<Detection> found = new ArrayList<>();
      for (int row = 0; row < faces.rows(); row++) {
        FloatPointer face = new FloatPointer(faces.ptr(row));
        FaceBox box = haarSquare(face.get(0), face.get(1), face.get(2), face.get(3));
        found.add(new Detection(box.times(scale).translated(part.x(), part.y()), face.get(14)));
      }
      return found;
    }
  }

  /**
   * The square that Haar's cascade gives for the same face: 0.93 of YuNet's height, a little higher
   * (means over a hundred faces of eleven clips) <b>(ours)</b>.
   */
  private static FaceBox haarSquare(double x, double y, double width, double height) {
    double side = 0.93 * height;
    double centerY = y + 0.47 * height;
    return new FaceBox(x + width / 2 - side / 2, centerY - side / 2, side, side);
  }

  @Override
  public void close() {
    network.close();
    colour.close();
    faces.close();
  }
}
