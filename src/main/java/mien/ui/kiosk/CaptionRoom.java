package mien.ui.kiosk;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mien.render.LabelPlaces;

/**
 * How large the caption of each face is, and where it lies: as large as leaves all faces and the
 * other captions free. A caption that had to become smaller becomes larger again once there is
 * clearly room, so that none changes to and fro. For one thread.
 */
final class CaptionRoom {
  /**
   * The looks of a caption.
   *
   * @param scale of all that is in it
   * @param bars whether the seven bars are in it
   */
  record Look(double scale, boolean bars) {}

  /** The better before the worse: bars may be smaller, then they go, and the word stays. */
  private static final List<Look> LOOKS =
      List.of(
          new Look(1, true),
          new Look(0.8, true),
          new Look(0.65, true),
          new Look(1, false),
          new Look(0.8, false),
          new Look(0.65, false));

  /** So much more room there must be before a caption becomes larger again. */
  private static final double CLEARLY = 1.1;

  private static final int NOBODY = -1;

  private final LabelPlaces places = new LabelPlaces();
  private final int best;
  private Map<Integer, Integer> looks = new HashMap<>();

  /** How large a caption is in one of its looks. */
  interface Measure {
    double width(Look look);

    double height(Look look);
  }

  /**
   * A face that wants a caption.
   *
   * @param id of the face
   * @param face its box
   */
  record Wish(int id, Rectangle2D face, Measure measure) {}

  /** What a face gets. */
  record Caption(Look look, Rectangle2D area) {}

  /**
   * @param withBars whether bars are wanted where there is room
   */
  CaptionRoom(boolean withBars) {
    best = withBars ? 0 : 3;
  }

  /**
   * The captions in the same order.
   *
   * @param others faces that get none, and are left free as well
   * @param gap between a face and its caption
   * @param within what captions do not leave
   */
  List<Caption> arrange(
      List<Wish> wishes, List<Rectangle2D> others, double gap, Rectangle2D within) {
    Around around = new Around(wishes, others, gap, within);
    int[] now = wishes.stream().mapToInt(wish -> looks.getOrDefault(wish.id(), best)).toArray();
    enlarge(around, now);
    List<Rectangle2D> areas = around.place(places, now, NOBODY);
    for (int worst = around.worst(areas, now); worst >= 0; worst = around.worst(areas, now)) {
      now[worst]++;
      areas = around.place(places, now, NOBODY);
    }
    looks = new HashMap<>();
    List<Caption> captions = new ArrayList<>();
    for (int i = 0; i < now.length; i++) {
      looks.put(wishes.get(i).id(), now[i]);
      captions.add(new Caption(LOOKS.get(now[i]), areas.get(i)));
    }
    return captions;
  }

  /** Lets one caption be larger, if that covers nothing. */
  private void enlarge(Around around, int[] now) {
    for (int i = 0; i < now.length; i++) {
      if (now[i] > best) {
        now[i]--;
        if (around.covered(around.place(places.copy(), now, i)) == 0) {
          return;
        }
        now[i]++;
      }
    }
  }

  /** What captions find on the screen. */
  private record Around(
      List<Wish> wishes, List<Rectangle2D> others, double gap, Rectangle2D within) {

    /**
     * Places captions of these looks.
     *
     * @param generous one that needs clearly more room
     */
    List<Rectangle2D> place(LabelPlaces places, int[] looks, int generous) {
      List<LabelPlaces.Label> labels = new ArrayList<>();
      for (int i = 0; i < looks.length; i++) {
        Wish wish = wishes.get(i);
        Look look = LOOKS.get(looks[i]);
        double more = i == generous ? CLEARLY : 1;
        labels.add(
            new LabelPlaces.Label(
                wish.id(),
                wish.face(),
                wish.measure().width(look) * more,
                wish.measure().height(look) * more,
                gap));
      }
      for (int i = 0; i < others.size(); i++) {
        labels.add(new LabelPlaces.Label(-1 - i, others.get(i), 0, 0, gap));
      }
      return places.place(labels, within).subList(0, looks.length);
    }

    /** The caption that covers most and can become smaller; negative if there is none. */
    int worst(List<Rectangle2D> areas, int[] looks) {
      int worst = NOBODY;
      double most = 0;
      for (int i = 0; i < looks.length; i++) {
        double covered = looks[i] + 1 < LOOKS.size() ? covered(i, areas) : 0;
        if (covered > most) {
          most = covered;
          worst = i;
        }
      }
      return worst;
    }

    double covered(List<Rectangle2D> areas) {
      return IntStream.range(0, areas.size()).mapToDouble(i -> covered(i, areas)).sum();
    }

    /** How much of faces and other captions lies under this one. */
    private double covered(int index, List<Rectangle2D> areas) {
      Rectangle2D area = areas.get(index);
      double covered = others.stream().mapToDouble(other -> LabelPlaces.common(area, other)).sum();
      for (int i = 0; i < areas.size(); i++) {
        covered += LabelPlaces.common(area, wishes.get(i).face());
        covered += i == index ? 0 : LabelPlaces.common(area, areas.get(i));
      }
      return covered;
    }
  }
}
