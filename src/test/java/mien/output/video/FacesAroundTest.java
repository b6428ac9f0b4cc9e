package mien.output.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.GreyImage;
import org.junit.jupiter.api.Test;

class FacesAroundTest {
  private static final int WIDTH = 1000;
  private static final Privacy ALL = Privacy.allBut(Set.of());

  /**
   * The covers of each tenth of a second of 8 s.
   *
   * @param first the tenth in which the face is first seen
   * @param last the last in which it is
   * @param box where it is then
   */
  private static List<List<FaceBox>> covers(
      Privacy privacy, int first, int last, IntFunction<FaceBox> box) {
    FacesAround around = new FacesAround(privacy);
    for (int i = first; i <= last; i++) {
      around.see(i * 100_000L, List.of(new Face(1, box.apply(i), 1, null, null)), List.of());
    }
    List<List<FaceBox>> covers = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      covers.add(around.covers(i * 100_000L, WIDTH));
    }
    return covers;
  }

  private static boolean holds(FaceBox outer, FaceBox inner) {
    return outer.hull(inner).equals(outer);
  }

  @Test
  void aFaceIsCoveredTwoSecondsBeforeItIsFoundAndAfterItIsLost() {
    List<List<FaceBox>> covers = covers(ALL, 30, 34, i -> new FaceBox(450, 10, 100, 100));
    for (int i = 0; i < 80; i++) {
      assertThat(covers.get(i)).as("tenth " + i).hasSize(i >= 10 && i <= 54 ? 1 : 0);
    }
  }

  @Test
  void aFaceAtRestIsCoveredWithItsHairAndMoreSoWhereItIsNotSeen() {
    List<List<FaceBox>> covers = covers(ALL, 30, 50, i -> new FaceBox(450, 200, 100, 100));
    FaceBox amid = covers.get(40).get(0);
    assertThat(holds(amid, new FaceBox(425, 175, 150, 150))).isTrue();
    assertThat(amid.width()).isLessThan(170);
    FaceBox later = covers.get(55).get(0);
    assertThat(later.height()).isGreaterThan(amid.height() + 30);
  }

  @Test
  void aFaceFoundLateIsCoveredOnItsWayFromTheNearerSide() {
    // It stood still when it was found; where it came from, only the sides of the picture tell.
    List<List<FaceBox>> fromRight = covers(ALL, 30, 50, i -> new FaceBox(800, 200, 100, 100));
    List<List<FaceBox>> fromLeft = covers(ALL, 30, 50, i -> new FaceBox(100, 200, 100, 100));
    assertThat(holds(fromRight.get(26).get(0), new FaceBox(800, 200, 200, 100))).isTrue();
    assertThat(holds(fromLeft.get(26).get(0), new FaceBox(0, 200, 200, 100))).isTrue();
    assertThat(fromLeft.get(26).get(0).width()).isLessThan(WIDTH / 2.0);
  }

  @Test
  void aMovingFaceIsCoveredFurtherBackAndFurtherOnOnItsWay() {
    // 50 pixels a tenth to the left, from 3 s to 4 s; seen only from 3.5 s to 3.7 s.
    IntFunction<FaceBox> way = i -> new FaceBox(700 - 50 * (i - 30), 200, 100, 100);
    List<List<FaceBox>> covers = covers(ALL, 35, 37, way);
    for (int i = 30; i <= 40; i++) {
      assertThat(holds(covers.get(i).get(0), way.apply(i))).as("tenth " + i).isTrue();
    }
  }

  @Test
  void betweenTwoPlacesAFaceIsCoveredInBothAndAllAlong() {
    FacesAround around = new FacesAround(ALL);
    around.see(0, List.of(new Face(1, new FaceBox(100, 200, 100, 100), 1, null, null)), List.of());
    around.see(
        1_500_000, List.of(new Face(1, new FaceBox(600, 200, 100, 100), 1, null, null)), List.of());
    assertThat(around.covers(0, WIDTH)).hasSize(1);
    assertThat(holds(around.covers(700_000, WIDTH).get(0), new FaceBox(100, 200, 600, 100)))
        .isTrue();
  }

  @Test
  void eachFaceIsCoveredForItself() {
    FacesAround around = new FacesAround(ALL);
    Face one = new Face(1, new FaceBox(100, 200, 100, 100), 1, null, null);
    Face two = new Face(2, new FaceBox(600, 200, 100, 100), 1, null, null);
    around.see(0, List.of(one, two), List.of());
    assertThat(around.covers(0, WIDTH))
        .containsExactlyInAnyOrder(
            one.box().scaledAboutCenter(1.5), two.box().scaledAboutCenter(1.5));
  }

  @Test
  void coversWhatIsDoubtfulTooWhereItIs() {
    FaceBox box = new FaceBox(400, 0, 40, 40);
    Frame frame = new Frame(0, 0, 0, new GreyImage(1, 1, new byte[1]), null);
    FrameResult doubtful = new FrameResult(frame, List.of(), List.of(box));
    FacesAround around = new FacesAround(Privacy.allBut(Set.of(1)));
    around.see(0, doubtful);
    around.see(500_000, doubtful);
    FacesAround nobody = new FacesAround(Privacy.NONE);
    nobody.see(0, doubtful);

    assertThat(around.covers(0, WIDTH))
        .containsExactly(box.scaledAboutCenter(1.5), box.scaledAboutCenter(1.9));
    assertThat(around.covers(1_400_000, WIDTH)).hasSize(1);
    assertThat(around.covers(1_600_000, WIDTH)).isEmpty();
    assertThat(nobody.covers(0, WIDTH)).isEmpty();
  }

  @Test
  void shownFacesAndNoPrivacyCoverNothing() {
    IntFunction<FaceBox> box = i -> new FaceBox(450, 10, 100, 100);
    assertThat(covers(Privacy.allBut(Set.of(1)), 30, 34, box)).allMatch(List::isEmpty);
    assertThat(covers(Privacy.NONE, 30, 34, box)).allMatch(List::isEmpty);
  }
}
