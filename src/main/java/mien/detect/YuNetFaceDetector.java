package mien.detect;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mien.analysis.Detection;
import mien.analysis.FaceDetector;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.InputException;
import mien.core.TurnedBox;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Rect;

/**
 * Faces by YuNet (Wu, Peng &amp; Yu 2023) through OpenCV's {@code FaceDetectorYN}, with a model
 * file of the user's. Finds turned and tilted heads that {@link HaarFaceDetector} does not.
 *
 * <p>The whole picture is searched 320 pixels wide; near a known face, its surroundings with the
 * face 64 pixels wide. Boxes are squares like Haar's, so that a network sees the same crops.
 */
public final class YuNetFaceDetector implements FaceDetector {
  private static final int SCAN_WIDTH = 320;

  /** Side of the part searched around a known face, in its widths and in pixels. */
  private static final double NEAR_REACH = 2.5;

  private static final int NEAR_SIDE = 160;

  private final NativeGrey grey = new NativeGrey();
  private final YuNet whole;
  private final YuNet part;

  /**
   * @param model such as {@code face_detection_yunet_2023mar.onnx} of OpenCV's model zoo
   * @throws InputException if the file is missing or is something else
   */
  public YuNetFaceDetector(Path model) {
    if (!Files.isRegularFile(model)) {
      throw new InputException(
          "The face detector's model %s is not there; give the path of a YuNet file (.onnx)."
              .formatted(model));
    }
    opencv_core.setNumThreads(1);
    try {
      whole = new YuNet(model);
      part = new YuNet(model);
    } catch (RuntimeException e) {
      throw new InputException(
          "%s is not a YuNet model that OpenCV can read; get one from OpenCV's model zoo."
              .formatted(model),
          e);
    }
  }

  @Override
  public List<Detection> scan(GreyImage picture, List<FaceBox> known) {
    int height = Math.max(1, SCAN_WIDTH * picture.height() / picture.width());
    grey.load(picture);
    return whole
        .find(grey, new Rect(0, 0, picture.width(), picture.height()), SCAN_WIDTH, height)
        .stream()
        .filter(face -> FaceDetector.isFree(face.box(), known))
        .toList();
  }

  @Override
  public Optional<Detection> near(GreyImage picture, TurnedBox turned) {
    FaceBox near = turned.box();
    int side = (int) Math.max(1, Math.min(near.width() * NEAR_REACH, shortSide(picture)));
    int left = place(near.centerX() - side / 2.0, picture.width() - side);
    int top = place(near.centerY() - side / 2.0, picture.height() - side);
    grey.load(picture);
    return part.find(grey, new Rect(left, top, side, side), NEAR_SIDE, NEAR_SIDE).stream()
        .filter(face -> face.box().iou(near) > 0.1)
        .max(Comparator.comparingDouble(face -> face.box().iou(near)));
  }

  private static int shortSide(GreyImage picture) {
    return Math.min(picture.width(), picture.height());
  }

  private static int place(double wanted, int most) {
    return (int) Math.min(Math.max(0, wanted), most);
  }

  @Override
  public void close() {
    grey.close();
    whole.close();
    part.close();
  }
}
