package mien.explain;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mien.core.GreyImage;
import mien.core.InputException;

/**
 * Five points of a face crop, as a data set's table may tell them: columns {@code left_eye}, {@code
 * right_eye}, {@code nose}, {@code mouth_left} and {@code mouth_right} with {@code "x y"}, each
 * from 0 to 1 of the picture's width and height. Left and right are the picture's.
 */
record Landmarks(List<Point2D> points) {
  private static final List<String> COLUMNS =
      List.of("left_eye", "right_eye", "nose", "mouth_left", "mouth_right");

  /** Empty unless all five columns are there. */
  static Optional<Landmarks> of(Map<String, String> attributes, GreyImage crop) {
    if (!attributes.keySet().containsAll(COLUMNS)) {
      return Optional.empty();
    }
    List<Point2D> points = new ArrayList<>();
    for (String column : COLUMNS) {
      points.add(point(column, attributes.getOrDefault(column, ""), crop));
    }
    return Optional.of(new Landmarks(points));
  }

  private static Point2D point(String column, String text, GreyImage crop) {
    String[] parts = text.trim().split("[ ,;]+", -1);
    try {
      return new Point2D.Double(
          Double.parseDouble(parts[0]) * crop.width(),
          Double.parseDouble(parts[1]) * crop.height());
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new InputException(
          "The column %s says \"%s\"; write two numbers from 0 to 1, such as \"0.31 0.42\"."
              .formatted(column, text),
          e);
    }
  }

  FaceRegions regions() {
    return FaceRegions.ofLandmarks(
        points.get(0), points.get(1), points.get(2), points.get(3), points.get(4));
  }
}
