package mien.detect;

import static org.bytedeco.opencv.global.opencv_core.BORDER_CONSTANT;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_64F;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.WARP_INVERSE_MAP;
import static org.bytedeco.opencv.global.opencv_imgproc.warpAffine;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import mien.analysis.Detection;
import mien.analysis.ExecutionProvider;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.Landmarks;
import mien.core.Landmarks.Point;
import mien.core.TurnedBox;
import mien.inference.FallbackNetwork;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.javacpp.indexer.DoubleIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * CenterFace (Xu et al. 2019) in ONNX Runtime. Its input is grey, {@code [1, 1, height, width]}, 0
 * to 255; its output is read by {@link CenterFaceMaps}. Used and closed on one thread.
 */
final class CenterFace implements AutoCloseable {
  /** What the sides of an input must be multiples of. */
  static final int STEP = 32;

  private final FallbackNetwork network;
  private final NativeGrey grey = new NativeGrey();
  private FloatBuffer input;

  /**
   * @param width of the picture that {@code AUTO} times both providers with
   * @throws mien.core.InputException if the file is missing or cannot be run
   */
  CenterFace(Path file, ExecutionProvider provider, int width, int height) {
    input = buffer(width * height);
    network = FallbackNetwork.open(file, provider, input, 1, 1, height, width);
  }

  /** Only a direct buffer in native order reaches ONNX Runtime without being copied. */
  private static FloatBuffer buffer(int length) {
    return ByteBuffer.allocateDirect(length * Float.BYTES)
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }

  /**
   * The faces in a part of a picture.
   *
   * @param part may reach beyond the picture
   * @param width of the part as it is searched, a multiple of {@link #STEP}
   * @param height of the part as it is searched, a multiple of {@link #STEP}
   * @param least the least confidence
   * @return in pixels of the picture, the most confident first
   */
  List<Detection> find(GreyImage picture, FaceBox part, int width, int height, double least) {
    SearchWindow window = SearchWindow.of(picture, part, width, height).orElse(null);
    if (window == null) {
      return List.of();
    }
    room(width * height);
    grey.load(picture);
    try (PointerScope scope = new PointerScope()) {
      show(window, new Mat(height, width, CV_32F, new FloatPointer(input)));
    }
    return run(width, height, least).stream()
        .map(face -> Detection.of(window.inPicture(face.landmarks()), face.confidence()))
        .toList();
  }

  /**
   * The faces in a part of a picture that is turned upright to be searched.
   *
   * @param part may reach beyond the picture
   * @param side of the part as it is searched, a multiple of {@link #STEP}
   * @param least the least confidence
   * @return in pixels of the picture, the most confident first
   */
  List<Detection> findUpright(GreyImage picture, TurnedBox part, int side, double least) {
    int wide = (int) Math.ceil(side * Math.sqrt(2));
    FaceBox around = part.box().scaledAboutCenter((double) wide / side);
    SearchWindow window = SearchWindow.of(picture, around, wide, wide).orElse(null);
    if (window == null) {
      return List.of();
    }
    room(side * side);
    grey.load(picture);
    try (PointerScope scope = new PointerScope()) {
      Mat turned = new Mat(wide, wide, CV_32F);
      show(window, turned);
      Mat upright = new Mat(side, side, CV_32F, new FloatPointer(input));
      turnUpright(turned, upright, part.roll());
    }
    Point middle = new Point(side / 2.0, side / 2.0);
    Point middleAround = new Point(wide / 2.0, wide / 2.0);
    return run(side, side, least).stream()
        .map(
            face -> {
              Landmarks points = face.landmarks().turned(part.roll(), middle, middleAround);
              return Detection.of(window.inPicture(points), face.confidence());
            })
        .toList();
  }

  private void room(int length) {
    if (input.capacity() < length) {
      input = buffer(length);
    }
  }

  /** Writes the window's pixels, 0 to 255; what lies beyond the picture is black. */
  private void show(SearchWindow window, Mat into) {
    if (!window.fills(into.cols(), into.rows())) {
      into.put(Scalar.all(0));
    }
    Size size = new Size(window.input().width(), window.input().height());
    grey.scaled(window.picture().rect(), size).convertTo(into.apply(window.input().rect()), CV_32F);
  }

  /** Both have the same middle. */
  private static void turnUpright(Mat turned, Mat upright, double roll) {
    double cos = Math.cos(Math.toRadians(roll));
    double sin = Math.sin(Math.toRadians(roll));
    double to = (upright.cols() - 1) / 2.0;
    double from = (turned.cols() - 1) / 2.0;
    Mat inverse = new Mat(2, 3, CV_64F);
    inverse
        .<DoubleIndexer>createIndexer()
        .put(0, 0, cos, -sin, from - to * (cos - sin))
        .put(1, 0, sin, cos, from - to * (sin + cos));
    warpAffine(
        turned,
        upright,
        inverse,
        upright.size(),
        INTER_LINEAR | WARP_INVERSE_MAP,
        BORDER_CONSTANT,
        Scalar.all(0));
  }

  private List<CenterFaceMaps.Found> run(int width, int height, double least) {
    return new CenterFaceMaps(network.run(input, 1, 1, height, width)[0], width, height)
        .faces(least);
  }

  @Override
  public void close() {
    network.close();
    grey.close();
  }
}
