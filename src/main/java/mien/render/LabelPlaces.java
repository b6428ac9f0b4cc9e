package mien.render;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds a place for each face's label: under the face, or else where it covers neither other faces
 * nor other labels. A label stays on its side of the face from frame to frame until another side is
 * clearly better. All weights are <b>(ours)</b>. For one thread.
 */
public final class LabelPlaces {
  /** What it costs to lie with all of it on another label, another face, its own face. */
  private static final double ON_LABEL = 1.5;

  private static final double ON_FACE = 1;
  private static final double ON_ITSELF = 0.6;

  /** What it costs to touch another label or face at all. */
  private static final double TOUCH = 0.4;

  /** How much better another side must be. */
  private static final double STAYS = 0.25;

  /** Each round, every label takes the best side that the others leave it. */
  private static final int ROUNDS = 4;

  /** Of so many faces the side is remembered; a kiosk sees thousands in a day. */
  private static final int REMEMBERED = 256;

  private final Map<Integer, Side> sides =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Side> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * A label that wants a place.
   *
   * @param id of its face
   * @param face its box on the surface
   * @param gap between box and label
   */
  public record Label(int id, Rectangle2D face, double width, double height, double gap) {}

  /** Where a label may be, the best first. */
  private enum Side {
    BELOW(0),
    BELOW_TO_THE_LEFT(0.04),
    ABOVE(0.08),
    ABOVE_TO_THE_LEFT(0.1),
    RIGHT(0.12),
    LEFT(0.14);

    private final double cost;

    Side(double cost) {
      this.cost = cost;
    }

    Rectangle2D of(Label label, Rectangle2D picture) {
      Rectangle2D face = label.face;
      double x =
          switch (this) {
            case BELOW, ABOVE -> face.getX();
            case BELOW_TO_THE_LEFT, ABOVE_TO_THE_LEFT -> face.getMaxX() - label.width;
            case RIGHT -> face.getMaxX() + label.gap;
            case LEFT -> face.getX() - label.gap - label.width;
          };
      double y =
          switch (this) {
            case BELOW, BELOW_TO_THE_LEFT -> face.getMaxY() + label.gap;
            case ABOVE, ABOVE_TO_THE_LEFT -> face.getY() - label.gap - label.height;
            case RIGHT, LEFT -> face.getMaxY() - label.height;
          };
      return new Rectangle2D.Double(
          clamp(x, picture.getX(), picture.getMaxX() - label.width),
          clamp(y, picture.getY(), picture.getMaxY() - label.height),
          label.width,
          label.height);
    }
  }

  /** Another that remembers the same sides: to try something out. */
  public LabelPlaces copy() {
    LabelPlaces copy = new LabelPlaces();
    copy.sides.putAll(sides);
    return copy;
  }

  /** The labels' places inside the picture, in the same order. */
  public List<Rectangle2D> place(List<Label> labels, Rectangle2D picture) {
    List<Rectangle2D> places = new ArrayList<>();
    for (Label label : labels) {
      places.add(sides.getOrDefault(label.id, Side.BELOW).of(label, picture));
    }
    boolean moved = true;
    for (int round = 0; moved && round < ROUNDS; round++) {
      moved = false;
      for (int i = 0; i < labels.size(); i++) {
        moved |= improve(i, labels, places, picture);
      }
    }
    return places;
  }

  private boolean improve(
      int index, List<Label> labels, List<Rectangle2D> places, Rectangle2D picture) {
    Label label = labels.get(index);
    Side now = sides.get(label.id);
    Side best = Side.BELOW;
    double least = Double.POSITIVE_INFINITY;
    for (Side side : Side.values()) {
      double cost = cost(index, side.of(label, picture), labels, places) + side.cost;
      cost -= side == now ? STAYS : 0;
      if (cost < least) {
        least = cost;
        best = side;
      }
    }
    sides.put(label.id, best);
    places.set(index, best.of(label, picture));
    return best != now;
  }

  private static double cost(
      int index, Rectangle2D place, List<Label> labels, List<Rectangle2D> places) {
    double cost = 0;
    for (int i = 0; i < labels.size(); i++) {
      if (i == index) {
        cost += ON_ITSELF * share(place, labels.get(i).face);
      } else {
        cost += on(share(place, labels.get(i).face), ON_FACE);
        cost += on(share(place, places.get(i)), ON_LABEL);
      }
    }
    return cost;
  }

  private static double on(double share, double cost) {
    return share == 0 ? 0 : TOUCH + cost * share;
  }

  /** How much of the first lies on the second, 0 to 1. */
  private static double share(Rectangle2D place, Rectangle2D other) {
    double common = common(place, other);
    return common == 0 ? 0 : common / (place.getWidth() * place.getHeight());
  }

  /** The area that lies in both; 0 where they only touch. */
  public static double common(Rectangle2D a, Rectangle2D b) {
    Rectangle2D both = a.createIntersection(b);
    return both.isEmpty() ? 0 : both.getWidth() * both.getHeight();
  }

  private static double clamp(double value, double low, double high) {
    return Math.max(low, Math.min(value, high));
  }
}
