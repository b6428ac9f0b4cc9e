package mien.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mien.core.GreyImage;
import mien.core.InputException;
import mien.core.Landmarks;
import mien.core.Point;
import mien.core.Text;
import mien.core.TurnedBox;

/**
 * Five points of a face, as a data set's table may tell them: columns {@code left_eye}, {@code
 * right_eye}, {@code nose}, {@code mouth_left} and {@code mouth_right} with {@code "x y"}, each
 * from 0 to 1 of the picture's width and height. Left and right are the picture's.
 */
public final class LandmarkColumns {
  private static final List<String> NAMES =
      List.of("left_eye", "right_eye", "nose", "mouth_left", "mouth_right");

  private LandmarkColumns() {}

  /**
   * The points in pixels of the picture; empty unless all five columns are there.
   *
   * @throws InputException if one does not hold two numbers
   */
  public static Optional<Landmarks> read(Map<String, String> attributes, GreyImage picture) {
    if (!attributes.keySet().containsAll(NAMES)) {
      return Optional.empty();
    }
    List<Point> at = NAMES.stream().map(name -> point(name, attributes, picture)).toList();
    // A person's right eye is on the left of the picture.
    return Optional.of(new Landmarks(at.get(0), at.get(1), at.get(2), at.get(3), at.get(4)));
  }

  /**
   * The columns of what was cut out of a picture, whose points lie elsewhere in it; what holds no
   * point stays as it is.
   *
   * @param area what was cut out, in pixels of the picture
   */
  public static Map<String, String> within(
      TurnedBox area, GreyImage picture, Map<String, String> attributes) {
    Map<String, String> moved = new HashMap<>(attributes);
    for (String name : NAMES) {
      moved.computeIfPresent(
          name,
          (column, text) ->
              pixels(text, picture)
                  .map(area::share)
                  .map(share -> Text.of("%.5f %.5f", share.x(), share.y()))
                  .orElse(text));
    }
    return moved;
  }

  private static Point point(String column, Map<String, String> attributes, GreyImage picture) {
    String text = attributes.getOrDefault(column, "");
    return pixels(text, picture)
        .orElseThrow(
            () ->
                new InputException(
                    "The column %s says \"%s\"; write two numbers from 0 to 1, such as \"0.31 0.42\"."
                        .formatted(column, text)));
  }

  private static Optional<Point> pixels(String text, GreyImage picture) {
    String[] parts = text.trim().split("[ ,;]+", -1);
    try {
      return Optional.of(
          new Point(
              Double.parseDouble(parts[0]) * picture.width(),
              Double.parseDouble(parts[1]) * picture.height()));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }
}
