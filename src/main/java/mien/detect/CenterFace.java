package mien.detect;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import mien.analysis.Detection;
import mien.analysis.ExecutionProvider;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.inference.FallbackNetwork;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
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
    if (input.capacity() < width * height) {
      input = buffer(width * height);
    }
    grey.load(picture);
    show(window, width, height);
    return new CenterFaceMaps(network.run(input, 1, 1, height, width)[0], width, height)
        .faces(least).stream()
            .map(face -> Detection.of(window.inPicture(face.landmarks()), face.confidence()))
            .toList();
  }

  /** Writes the window's pixels into the input. */
  private void show(SearchWindow window, int width, int height) {
    try (PointerScope scope = new PointerScope()) {
      Mat whole = new Mat(height, width, CV_32F, new FloatPointer(input));
      if (!window.fills(width, height)) {
        whole.put(Scalar.all(0));
      }
      Size size = new Size(window.input().width(), window.input().height());
      grey.scaled(window.picture().rect(), size)
          .convertTo(whole.apply(window.input().rect()), CV_32F);
    }
  }

  @Override
  public void close() {
    network.close();
    grey.close();
  }
}
