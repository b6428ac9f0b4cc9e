package mien.explain;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mien.core.FaceBox;
import mien.core.Landmarks;
import mien.core.Point;
import mien.core.SaliencyMap;

/**
 * Where brows, eyes, nose and mouth are in a picture. A place that lies in two belongs to the first
 * of {@link FaceRegion}'s order.
 *
 * @param boxes in pixels of the picture that a map's area is told in, before that is turned
 */
public record FaceRegions(Map<FaceRegion, List<FaceBox>> boxes) {
  public FaceRegions {
    boxes = new EnumMap<>(boxes);
  }

  /**
   * Where they usually are in an upright frontal face <b>(ours)</b>, read off the mean of frontal
   * faces in Haar's boxes.
   *
   * @param face as Haar's detector gives it, brows to chin
   */
  public static FaceRegions ofBox(FaceBox face) {
    return new FaceRegions(
        Map.of(
            FaceRegion.BROWS,
            List.of(part(face, 0.13, 0.17, 0.34, 0.12), part(face, 0.53, 0.17, 0.34, 0.12)),
            FaceRegion.EYES,
            List.of(part(face, 0.15, 0.29, 0.30, 0.18), part(face, 0.55, 0.29, 0.30, 0.18)),
            FaceRegion.NOSE,
            List.of(part(face, 0.36, 0.42, 0.28, 0.25)),
            FaceRegion.MOUTH,
            List.of(part(face, 0.22, 0.68, 0.56, 0.22))));
  }

  /**
   * Around five points that someone found, as wide as the distance between the eyes tells
   * <b>(ours)</b>.
   */
  public static FaceRegions ofLandmarks(Landmarks face) {
    double apart = face.rightEye().distance(face.leftEye());
    double mouth =
        Math.max(0.8 * apart, face.rightMouth().distance(face.leftMouth()) + 0.3 * apart);
    Point middle = face.rightMouth().towards(face.leftMouth(), 0.5);
    return new FaceRegions(
        Map.of(
            FaceRegion.BROWS,
            List.of(
                around(face.rightEye(), 0, -0.42 * apart, 0.85 * apart, 0.32 * apart),
                around(face.leftEye(), 0, -0.42 * apart, 0.85 * apart, 0.32 * apart)),
            FaceRegion.EYES,
            List.of(
                around(face.rightEye(), 0, 0, 0.75 * apart, 0.45 * apart),
                around(face.leftEye(), 0, 0, 0.75 * apart, 0.45 * apart)),
            FaceRegion.NOSE,
            List.of(around(face.nose(), 0, -0.1 * apart, 0.7 * apart, 0.6 * apart)),
            FaceRegion.MOUTH,
            List.of(around(middle, 0, 0, mouth, 0.55 * apart))));
  }

  private static FaceBox part(FaceBox face, double x, double y, double width, double height) {
    return new FaceBox(
        face.x() + x * face.width(),
        face.y() + y * face.height(),
        width * face.width(),
        height * face.height());
  }

  private static FaceBox around(Point centre, double dx, double dy, double width, double height) {
    return new FaceBox(centre.x() + dx - width / 2, centre.y() + dy - height / 2, width, height);
  }

  /** How much of a map's gradient falls on each region; together one, or zero for an empty map. */
  public Map<FaceRegion, Double> shares(SaliencyMap map) {
    Map<FaceRegion, Double> shares = new EnumMap<>(FaceRegion.class);
    for (FaceRegion region : FaceRegion.values()) {
      shares.put(region, 0.0);
    }
    for (int i = 0; i < map.shares().length; i++) {
      shares.merge(at(map, i), (double) map.shares()[i], Double::sum);
    }
    return shares;
  }

  /** How much of the map's area each region covers; together one. */
  public Map<FaceRegion, Double> areas(SaliencyMap map) {
    float[] even = new float[map.shares().length];
    Arrays.fill(even, 1f / even.length);
    return shares(new SaliencyMap(map.area(), map.width(), map.height(), even));
  }

  /** The region of a map's pixel. */
  private FaceRegion at(SaliencyMap map, int pixel) {
    FaceBox area = map.area().box();
    double x = area.x() + (pixel % map.width() + 0.5) * area.width() / map.width();
    double y = area.y() + (pixel / map.width() + 0.5) * area.height() / map.height();
    for (Map.Entry<FaceRegion, List<FaceBox>> region : boxes.entrySet()) {
      for (FaceBox box : region.getValue()) {
        if (x >= box.x()
            && x < box.x() + box.width()
            && y >= box.y()
            && y < box.y() + box.height()) {
          return region.getKey();
        }
      }
    }
    return FaceRegion.ELSEWHERE;
  }
}
