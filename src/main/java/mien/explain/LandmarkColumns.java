package mien.explain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mien.core.GreyImage;
import mien.core.InputException;
import mien.core.Landmarks;
import mien.core.Point;

/**
 * Five points of a face crop, as a data set's table may tell them: columns {@code left_eye}, {@code
 * right_eye}, {@code nose}, {@code mouth_left} and {@code mouth_right} with {@code "x y"}, each
 * from 0 to 1 of the picture's width and height. Left and right are the picture's.
 */
final class LandmarkColumns {
  private static final List<String> NAMES =
      List.of("left_eye", "right_eye", "nose", "mouth_left", "mouth_right");

  private LandmarkColumns() {}

  /**
   * The points in pixels of the crop; empty unless all five columns are there.
   *
   * @throws InputException if one does not hold two numbers
   */
  static Optional<Landmarks> read(Map<String, String> attributes, GreyImage crop) {
    if (!attributes.keySet().containsAll(NAMES)) {
      return Optional.empty();
    }
    List<Point> at = NAMES.stream().map(name -> point(name, attributes, crop)).toList();
    // A person's right eye is on the left of the picture.
    return Optional.of(new Landmarks(at.get(0), at.get(1), at.get(2), at.get(3), at.get(4)));
  }

  private static Point point(String column, Map<String, String> attributes, GreyImage crop) {
    String text = attributes.getOrDefault(column, "");
    String[] parts = text.trim().split("[ ,;]+", -1);
    try {
      return new Point(
          Double.parseDouble(parts[0]) * crop.width(),
          Double.parseDouble(parts[1]) * crop.height());
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new InputException(
          "The column %s says \"%s\"; write two numbers from 0 to 1, such as \"0.31 0.42\"."
              .formatted(column, text),
          e);
    }
  }
}
