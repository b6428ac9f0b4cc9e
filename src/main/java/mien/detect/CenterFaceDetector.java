package mien.detect;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mien.analysis.Detection;
import mien.analysis.ExecutionProvider;
import mien.analysis.FaceDetector;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.core.InputException;
import mien.core.TurnedBox;
import org.bytedeco.opencv.global.opencv_core;

/**
 * Faces by CenterFace (Xu et al. 2019), which sees turned, tilted and small ones too, and says
 * where eyes, nose and mouth are.
 *
 * <p>A scan has two steps <b>(ours)</b>. First the whole picture is searched at about the area of
 * 320x256 pixels; what is large and clear there is a face. Then the places where something may be
 * one are looked at closely, which costs nothing where there are none. Near a known face only its
 * surroundings are searched.
 */
public final class CenterFaceDetector implements FaceDetector {
  /** As a scan sees a picture: its area, and how much larger than life at most. */
  private static final int SCAN_AREA = 320 * 256;

  private static final double LARGEST_SCALE = 2;

  /** A close look, and a face in it, in pixels. */
  private static final int CLOSE_SIDE = 96;

  private static final double CLOSE_FACE = 36;

  /** The surroundings of a known face, and the face in them, in pixels. */
  private static final int NEAR_SIDE = 96;

  private static final double NEAR_FACE = 40;

  /** The same for a face that is not found so. */
  private static final int NEARER_SIDE = 128;

  private static final double NEARER_FACE = 64;

  /** A head that is tilted further, in degrees, is searched upright: the network sees it better. */
  private static final double LEAST_ROLL = 10;

  /** Where something may be a face, where it is one, and where one stays that was there. */
  private static final double DOUBTFUL = 0.1;

  private static final double CERTAIN = 0.5;
  private static final double KNOWN = 0.3;

  /** Smaller faces are looked at closely in any case, in pixels of the scan. */
  private static final double CLEAR_FACE = 24;

  private final CenterFace network;

  /**
   * @param model the bundled {@code detectors/centerface.onnx}
   * @throws InputException if the file is missing or cannot be run
   */
  public CenterFaceDetector(Path model, ExecutionProvider provider) {
    if (!Files.isRegularFile(model)) {
      throw new InputException(
          "The face detector's file %s is not there: install Mien anew, or choose --detector haar."
              .formatted(model));
    }
    opencv_core.setNumThreads(1);
    network = new CenterFace(model, provider, NEAR_SIDE, NEAR_SIDE);
  }

  @Override
  public List<Detection> scan(GreyImage picture, List<FaceBox> known) {
    double area = (double) picture.width() * picture.height();
    double scale = Math.min(LARGEST_SCALE, Math.sqrt(SCAN_AREA / area));
    int width = steps(picture.width() * scale);
    int height = steps(picture.height() * scale);
    List<FaceBox> taken = new ArrayList<>(known);
    List<Detection> found = new ArrayList<>();
    List<TurnedBox> doubtful = new ArrayList<>();
    for (Detection face : network.find(picture, picture.bounds(), width, height, DOUBTFUL)) {
      if (!FaceDetector.isFree(face.box(), known)) {
        continue;
      }
      if (face.confidence() >= CERTAIN && face.box().width() * scale >= CLEAR_FACE) {
        found.add(face);
        taken.add(face.box());
      } else {
        doubtful.add(TurnedBox.upright(face.box().scaledAboutCenter(CLOSE_SIDE / CLOSE_FACE)));
      }
    }
    for (List<Detection> there : network.find(picture, doubtful, CLOSE_SIDE, CERTAIN)) {
      for (Detection face : there) {
        if (FaceDetector.isFree(face.box(), taken)) {
          found.add(face);
          taken.add(face.box());
        }
      }
    }
    return found;
  }

  private static int steps(double length) {
    return CenterFace.STEP * (int) Math.max(1, Math.round(length / CenterFace.STEP));
  }

  @Override
  public Optional<Detection> near(GreyImage picture, TurnedBox near) {
    return near(picture, List.of(near)).stream().findFirst();
  }

  @Override
  public List<Detection> near(GreyImage picture, List<TurnedBox> places) {
    Map<TurnedBox, Detection> found = new HashMap<>();
    near(picture, places, NEAR_SIDE, NEAR_FACE, found);
    List<TurnedBox> missed = places.stream().filter(place -> !found.containsKey(place)).toList();
    near(picture, missed, NEARER_SIDE, NEARER_FACE, found);
    return places.stream().flatMap(place -> Stream.ofNullable(found.get(place))).toList();
  }

  /**
   * @param side of the surroundings as they are searched
   * @param face how wide a face of the place's width is in them
   */
  private void near(
      GreyImage picture,
      List<TurnedBox> places,
      int side,
      double face,
      Map<TurnedBox, Detection> found) {
    List<TurnedBox> parts = new ArrayList<>();
    for (TurnedBox place : places) {
      double roll = Math.abs(place.roll()) < LEAST_ROLL ? 0 : place.roll();
      parts.add(new TurnedBox(place.box(), roll).scaledAboutCenter(side / face));
    }
    List<List<Detection>> all = network.find(picture, parts, side, KNOWN);
    for (int i = 0; i < places.size(); i++) {
      TurnedBox place = places.get(i);
      all.get(i).stream()
          .filter(one -> one.box().iou(place.box()) > 0.1)
          .max(Comparator.comparingDouble(one -> one.box().iou(place.box())))
          .ifPresent(one -> found.put(place, one));
    }
  }

  @Override
  public void close() {
    network.close();
  }
}
