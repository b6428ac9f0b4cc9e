package mien.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mien.core.FaceBox;
import mien.core.Landmarks;
import mien.core.Point;

/**
 * What CenterFace says of one picture: fifteen maps with a place for every fourth pixel in every
 * fourth row. The first tells how likely the middle of a face is there, 0 to 1; two the logarithms
 * of the face's height and width over 4; two how far under and right of the place's corner its
 * middle is, over 4; ten five landmarks, each as how far under and right of the face's corner it
 * is, in heights and widths of the face.
 */
final class CenterFaceMaps {
  private static final int STRIDE = 4;
  private static final int HEIGHT = 1;
  private static final int WIDTH = 2;
  private static final int DOWN = 3;
  private static final int RIGHT = 4;
  private static final int LANDMARKS = 5;

  /** Boxes that share more than this, intersection over union, are of one face. */
  private static final double SAME = 0.3;

  private final float[] maps;
  private final int columns;
  private final int places;

  /** A face in pixels of the input; its box is the network's own. */
  record Found(double confidence, FaceBox box, Landmarks landmarks) {}

  /**
   * @param maps {@code [15][height / 4][width / 4]}, row by row
   */
  CenterFaceMaps(float[] maps, int width, int height) {
    this.maps = maps;
    columns = width / STRIDE;
    places = columns * (height / STRIDE);
  }

  /** The faces with at least this confidence, the most confident first. */
  List<Found> faces(double least) {
    List<Found> all = new ArrayList<>();
    for (int place = 0; place < places; place++) {
      if (maps[place] >= least) {
        all.add(at(place));
      }
    }
    all.sort(Comparator.comparingDouble(Found::confidence).reversed());
    List<Found> faces = new ArrayList<>();
    for (Found face : all) {
      if (faces.stream().noneMatch(other -> other.box.iou(face.box) > SAME)) {
        faces.add(face);
      }
    }
    return faces;
  }

  private Found at(int place) {
    double width = STRIDE * Math.exp(value(WIDTH, place));
    double height = STRIDE * Math.exp(value(HEIGHT, place));
    double centreX = STRIDE * (place % columns + 0.5 + value(RIGHT, place));
    double centreY = STRIDE * (place / columns + 0.5 + value(DOWN, place));
    FaceBox box = new FaceBox(centreX - width / 2, centreY - height / 2, width, height);
    Landmarks landmarks =
        new Landmarks(
            point(0, place, box),
            point(1, place, box),
            point(2, place, box),
            point(3, place, box),
            point(4, place, box));
    return new Found(maps[place], box, landmarks);
  }

  private Point point(int number, int place, FaceBox box) {
    int map = LANDMARKS + 2 * number;
    return new Point(
        box.x() + box.width() * value(map + 1, place), box.y() + box.height() * value(map, place));
  }

  private double value(int map, int place) {
    return maps[map * places + place];
  }
}
