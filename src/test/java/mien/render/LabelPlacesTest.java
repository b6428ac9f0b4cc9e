package mien.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mien.render.LabelPlaces.Label;
import org.junit.jupiter.api.Test;

class LabelPlacesTest {
  private static final Rectangle2D PICTURE = new Rectangle2D.Double(0, 0, 1280, 720);

  private final LabelPlaces places = new LabelPlaces();

  private static Label label(int id, double x, double y) {
    return new Label(id, new Rectangle2D.Double(x, y, 80, 80), 180, 30, 5);
  }

  private Rectangle2D alone(Label label) {
    return places.place(List.of(label), PICTURE).get(0);
  }

  @Test
  void isBelowItsFaceWhereThereIsRoom() {
    assertThat(alone(label(1, 100, 100))).isEqualTo(new Rectangle2D.Double(100, 185, 180, 30));
  }

  @Test
  void isAboveAFaceAtTheLowerEdge() {
    assertThat(alone(label(1, 100, 640))).isEqualTo(new Rectangle2D.Double(100, 605, 180, 30));
  }

  @Test
  void isInsideThePictureAtEveryEdge() {
    for (int x = -60; x < 1300; x += 50) {
      for (int y = -60; y < 740; y += 50) {
        assertThat(PICTURE.contains(alone(label(x * 1000 + y, x, y)))).isTrue();
      }
    }
  }

  @Test
  void leavesTheFaceBelowAlone() {
    List<Label> labels = List.of(label(1, 100, 100), label(2, 100, 200));
    List<Rectangle2D> found = places.place(labels, PICTURE);

    assertThat(overlaps(labels, found)).isZero();
  }

  @Test
  void labelsSideBySideDoNotLieOnEachOther() {
    List<Label> labels = List.of(label(1, 100, 100), label(2, 200, 105), label(3, 300, 98));
    List<Rectangle2D> found = places.place(labels, PICTURE);

    assertThat(overlaps(labels, found)).isZero();
  }

  @Test
  void aCrowdThatMovesIsReadableAndItsLabelsRarelyChangeSides() {
    int rows = 0;
    int hidden = 0;
    int jumps = 0;
    List<Rectangle2D> before = List.of();
    List<Label> was = List.of();
    for (int frame = 0; frame < 300; frame++) {
      List<Label> labels = crowd(frame / 30.0);
      List<Rectangle2D> found = places.place(labels, PICTURE);
      rows += labels.size();
      hidden += overlaps(labels, found);
      for (int i = 0; i < before.size(); i++) {
        double moved = found.get(i).getX() - labels.get(i).face().getX();
        double then = before.get(i).getX() - was.get(i).face().getX();
        double sunk = found.get(i).getY() - labels.get(i).face().getY();
        double stood = before.get(i).getY() - was.get(i).face().getY();
        jumps += Math.hypot(moved - then, sunk - stood) > 15 ? 1 : 0;
      }
      before = found;
      was = labels;
    }

    assertThat(hidden).isLessThan(rows / 100);
    assertThat(jumps).isLessThan(rows / 50);
  }

  /** Twenty faces in four rows, each going round its place. */
  private static List<Label> crowd(double seconds) {
    Random random = new Random(7);
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      double turn = seconds * (0.5 + random.nextDouble()) + 7 * random.nextDouble();
      labels.add(
          label(
              i + 1,
              60 + i % 5 * 250 + 50 * Math.sin(turn),
              30 + i / 5 * 170 + 30 * Math.cos(turn)));
    }
    return labels;
  }

  @Test
  void theSameFramesGiveTheSamePlaces() {
    LabelPlaces other = new LabelPlaces();
    for (int frame = 0; frame < 50; frame++) {
      assertThat(other.place(crowd(frame / 30.0), PICTURE))
          .isEqualTo(places.place(crowd(frame / 30.0), PICTURE));
    }
  }

  @Test
  void aLabelStaysWhereItIsWhileThatIsAboutAsGood() {
    places.place(List.of(label(1, 100, 100), label(2, 100, 200)), PICTURE);
    double above =
        places.place(List.of(label(1, 100, 100), label(2, 100, 200)), PICTURE).get(0).getY();
    double alone = alone(label(1, 100, 100)).getY();

    assertThat(alone).isEqualTo(above);
  }

  /** How many pairs of a label with another face or label lie on each other. */
  private static int overlaps(List<Label> labels, List<Rectangle2D> found) {
    int count = 0;
    for (int i = 0; i < labels.size(); i++) {
      for (int j = 0; j < labels.size(); j++) {
        count += i != j && found.get(i).intersects(labels.get(j).face()) ? 1 : 0;
        count += i < j && found.get(i).intersects(found.get(j)) ? 1 : 0;
      }
    }
    return count;
  }
}
