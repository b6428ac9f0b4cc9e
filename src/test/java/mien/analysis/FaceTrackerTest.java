package mien.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.GreyImage;
import org.junit.jupiter.api.Test;

class FaceTrackerTest {
  private static final long FRAME = 33_333;

  private final FaceTracker tracker = new FaceTracker();
  private int frame;

  /** One frame in which a scan finds these boxes; gives the ids in the order of the boxes. */
  private List<Integer> see(FaceBox... boxes) {
    return seeLooking(Pictures.plain(), boxes);
  }

  private List<Integer> seeLooking(GreyImage picture, FaceBox... boxes) {
    tracker.start(frame++ * FRAME);
    tracker.meet(picture, detections(boxes));
    List<Integer> ids = new ArrayList<>();
    for (FaceBox box : boxes) {
      tracker.faces().stream()
          .filter(face -> face.box().iou(box) > 0.5)
          .map(Face::id)
          .findFirst()
          .ifPresent(ids::add);
    }
    return ids;
  }

  private static List<Detection> detections(FaceBox... boxes) {
    return List.of(boxes).stream().map(box -> new Detection(box, 0.9)).toList();
  }

  private static FaceBox face(double x) {
    return new FaceBox(x, 100, 80, 80);
  }

  @Test
  void numbersFacesFromOneAndKeepsTheNumbers() {
    assertThat(see(face(100), face(300))).containsExactlyInAnyOrder(1, 2);
    List<Integer> first = see(face(100), face(300));

    for (int i = 0; i < 50; i++) {
      assertThat(see(face(100 + i), face(300 - i))).isEqualTo(first);
    }
  }

  @Test
  void keepsANumberThroughALossUnderASecond() {
    see(face(100));
    for (int i = 0; i < 28; i++) {
      assertThat(see()).isEmpty();
      assertThat(tracker.faces()).isEmpty();
      assertThat(tracker.loses()).isEqualTo(i == 0);
    }

    assertThat(see(face(110))).containsExactly(1);
    assertThat(tracker.loses()).isFalse();
  }

  @Test
  void givesANewNumberAfterMoreThanASecond() {
    see(face(100));
    for (int i = 0; i < 31; i++) {
      see();
    }

    assertThat(see(face(100))).containsExactly(2);
  }

  @Test
  void neverUsesANumberAgainAndRemembersNobodyForEver() {
    for (int i = 0; i < 100; i++) {
      assertThat(see(face(100))).containsExactly(i + 1);
      frame += 60;
    }
    tracker.start(frame * FRAME);
    assertThat(tracker.followed()).isEmpty();
    assertThat(tracker.lost()).isEmpty();
  }

  @Test
  void whoAppearsFarAwayIsSomebodyElse() {
    see(face(100));

    assertThat(see(face(300))).containsExactly(2);
  }

  @Test
  void whoIsOfAnotherSizeIsSomebodyElse() {
    see(face(100));
    see();

    assertThat(see(new FaceBox(80, 80, 150, 150))).containsExactly(2);
  }

  @Test
  void whoLooksQuiteDifferentIsSomebodyElse() {
    seeLooking(Pictures.stripes(true), face(100));

    assertThat(seeLooking(Pictures.stripes(false), face(100))).containsExactly(2);
  }

  @Test
  void lightMayChange() {
    GreyImage bright = Pictures.stripes(true);
    byte[] halved = new byte[bright.pixels().length];
    for (int i = 0; i < halved.length; i++) {
      halved[i] = (byte) ((bright.pixels()[i] & 0xff) / 2);
    }
    seeLooking(bright, face(100));

    assertThat(seeLooking(new GreyImage(bright.width(), bright.height(), halved), face(100)))
        .containsExactly(1);
  }

  @Test
  void facesThatPassEachOtherKeepTheirNumbers() {
    List<Integer> first = see(face(100), new FaceBox(420, 110, 80, 80));
    for (int x = 0; x <= 320; x += 8) {
      FaceBox right = face(100 + x);
      FaceBox left = new FaceBox(420 - x, 110, 80, 80);
      if (right.iou(left) < 0.1) {
        assertThat(see(right, left)).isEqualTo(first);
      } else {
        see(right); // the nearer one hides the other
      }
    }
  }

  @Test
  void aFaceDoesNotTakeTheNumberOfOneThatLeftBesideIt() {
    see(face(100), face(200));
    int second = see(face(100), face(200)).get(1);
    for (int i = 1; i <= 20; i++) {
      assertThat(see(face(200 - 5 * i))).containsExactly(second);
    }
  }

  @Test
  void twoDetectionsOfOneFaceAreOneFace() {
    tracker.start(0);
    tracker.meet(Pictures.plain(), detections(face(100), face(110)));

    assertThat(tracker.faces()).hasSize(1);
  }

  @Test
  void whatIsFoundNearKnownFacesNeverStartsANewOne() {
    tracker.start(0);
    tracker.follow(Pictures.plain(), detections(face(100)));

    assertThat(tracker.faces()).isEmpty();
  }

  @Test
  void expectsAMovingFaceWhereItGoes() {
    for (int i = 0; i < 30; i++) {
      see(face(100 + 6 * i));
    }
    tracker.start(frame * FRAME);

    assertThat(tracker.followed().get(0).box().x()).isBetween(279.0, 281.0);
  }

  @Test
  void forgetsEverybodyWhenTheTimeRunsBackwards() {
    frame = 100;
    see(face(100));
    frame = 0;

    assertThat(see(face(100))).containsExactly(2);
  }
}
