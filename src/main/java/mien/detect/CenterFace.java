package mien.detect;

import static org.bytedeco.opencv.global.opencv_core.BORDER_CONSTANT;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_64F;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.WARP_INVERSE_MAP;
import static org.bytedeco.opencv.global.opencv_imgproc.warpAffine;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mien.analysis.Detection;
import mien.analysis.ExecutionProvider;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.TurnedBox;
import mien.inference.DirectFloats;
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

  /** More pictures at once leave a processor's caches, and cost no less each. */
  private static final int AT_ONCE = 5;

  private final FallbackNetwork network;
  private final NativeGrey grey = new NativeGrey();
  private FloatBuffer input;

  /**
   * @param width of the picture that {@code AUTO} times both providers with
   * @throws mien.core.InputException if the file is missing or cannot be run
   */
  CenterFace(Path file, ExecutionProvider provider, int width, int height) {
    input = DirectFloats.of(width * height);
    network = FallbackNetwork.open(file, provider, input, 1, 1, height, width);
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
    return find(picture, List.of(TurnedBox.upright(part)), width, height, least).get(0);
  }

  /**
   * The faces in several parts of a picture, each turned upright to be searched. Several at once
   * cost little more than half of what they do one after the other.
   *
   * @param parts may reach beyond the picture
   * @param side of a part as it is searched, a multiple of {@link #STEP}
   * @param least the least confidence
   * @return for each part, in pixels of the picture, the most confident first
   */
  List<List<Detection>> find(GreyImage picture, List<TurnedBox> parts, int side, double least) {
    List<List<Detection>> found = new ArrayList<>();
    for (int from = 0; from < parts.size(); from += AT_ONCE) {
      List<TurnedBox> some = parts.subList(from, Math.min(parts.size(), from + AT_ONCE));
      found.addAll(find(picture, some, side, side, least));
    }
    return found;
  }

  private List<List<Detection>> find(
      GreyImage picture, List<TurnedBox> parts, int width, int height, double least) {
    if (input.capacity() < parts.size() * width * height) {
      input = DirectFloats.of(parts.size() * width * height);
    }
    grey.load(picture);
    List<Optional<TurnedWindow>> windows = new ArrayList<>();
    int shown = 0;
    for (TurnedBox part : parts) {
      Optional<TurnedWindow> window = TurnedWindow.of(picture, part, width, height);
      if (window.isPresent()) {
        show(window.get(), shown++);
      }
      windows.add(window);
    }
    float[][] maps = shown == 0 ? new float[0][] : network.run(input, shown, 1, height, width);
    List<List<Detection>> found = new ArrayList<>();
    int next = 0;
    for (Optional<TurnedWindow> window : windows) {
      found.add(
          window.isEmpty()
              ? List.of()
              : faces(new CenterFaceMaps(maps[next++], width, height), least, window.get()));
    }
    return found;
  }

  private static List<Detection> faces(CenterFaceMaps maps, double least, TurnedWindow window) {
    return maps.faces(least).stream()
        .map(face -> Detection.of(window.inPicture(face.landmarks()), face.confidence()))
        .toList();
  }

  /** Writes the window's pixels upright into the input, as its picture of this number. */
  private void show(TurnedWindow window, int number) {
    try (PointerScope scope = new PointerScope()) {
      long start = (long) number * window.width() * window.height();
      FloatPointer pixels = new FloatPointer(input).getPointer(start);
      Mat upright = new Mat(window.height(), window.width(), CV_32F, pixels);
      if (window.isTurned()) {
        Mat tilted = new Mat(window.high(), window.wide(), CV_32F);
        show(window.around(), tilted);
        turnUpright(tilted, upright, window.roll());
      } else {
        show(window.around(), upright);
      }
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

  @Override
  public void close() {
    network.close();
    grey.close();
  }
}
