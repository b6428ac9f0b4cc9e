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
 * one are looked at closely, some in each of the other parts of the scan, which cost nothing where
 * there are none. Near a known face only its surroundings are searched.
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

  private static final int PARTS = 4;

  /** Where something may be a face, where it is one, and where one stays that was there. */
  private static final double DOUBTFUL = 0.1;

  private static final double CERTAIN = 0.5;
  private static final double KNOWN = 0.3;

  /** Smaller faces are looked at closely in any case, in pixels of the scan. */
  private static final double CLEAR_FACE = 24;

  private final CenterFace network;
  private List<Detection> doubtful = List.of();

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
  public int parts() {
    return PARTS;
  }

  @Override
  public List<Detection> scan(GreyImage picture, int part, List<FaceBox> known) {
    List<FaceBox> taken = new ArrayList<>(known);
    List<Detection> found = new ArrayList<>();
    if (part == 0) {
      for (Detection face : whole(picture, known)) {
        found.add(face);
        taken.add(face.box());
      }
    }
    List<TurnedBox> places = new ArrayList<>();
    for (int i = part; i < doubtful.size(); i += PARTS) {
      FaceBox place = doubtful.get(i).box();
      if (isFree(place, taken)) {
        places.add(TurnedBox.upright(place.scaledAboutCenter(CLOSE_SIDE / CLOSE_FACE)));
      }
    }
    for (List<Detection> there : network.find(picture, places, CLOSE_SIDE, CERTAIN)) {
      for (Detection face : there) {
        if (isFree(face.box(), taken)) {
          found.add(face);
          taken.add(face.box());
        }
      }
    }
    return found;
  }

  /** The large and clear faces; what may be others is kept to be looked at. */
  private List<Detection> whole(GreyImage picture, List<FaceBox> known) {
    double area = (double) picture.width() * picture.height();
    double scale = Math.min(LARGEST_SCALE, Math.sqrt(SCAN_AREA / area));
    List<Detection> all =
        network
            .find(
                picture,
                picture.bounds(),
                steps(picture.width() * scale),
                steps(picture.height() * scale),
                DOUBTFUL)
            .stream()
            .filter(face -> isFree(face.box(), known))
            .toList();
    List<Detection> clear =
        all.stream()
            .filter(face -> face.confidence() >= CERTAIN)
            .filter(face -> face.box().width() * scale >= CLEAR_FACE)
            .toList();
    doubtful = all.stream().filter(face -> !clear.contains(face)).toList();
    return clear;
  }

  private static int steps(double length) {
    return CenterFace.STEP * (int) Math.max(1, Math.round(length / CenterFace.STEP));
  }

  private static boolean isFree(FaceBox place, List<FaceBox> taken) {
    return taken.stream().noneMatch(box -> box.iou(place) > 0.2);
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
