package mien.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.GreyImage;
import org.junit.jupiter.api.Test;

class FaceNumbersTest {
  private static final long FRAME = 33_333;
  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;

  private final List<FrameResult> results = new ArrayList<>();
  private FaceTracker tracker = new FaceTracker();
  private FaceNumbers numbers = new FaceNumbers(tracker, Pace.AT_ONCE, true);
  private long micros;

  /** Somebody at a place, 80 pixels wide; who it is decides the look. */
  private record Visitor(int who, double x, double confidence) {
    FaceBox box() {
      return new FaceBox(x, 200, 80, 80);
    }

    /** Grey patches around the face that only this person has. */
    void draw(byte[] pixels) {
      Random random = new Random(who);
      byte[] patches = new byte[32 * 32];
      random.nextBytes(patches);
      FaceBox around = box().scaledAboutCenter(3);
      for (int v = 0; v < 240; v++) {
        for (int u = 0; u < 240; u++) {
          int px = (int) around.x() + u;
          int py = (int) around.y() + v;
          if (px >= 0 && px < WIDTH && py < HEIGHT) {
            pixels[py * WIDTH + px] = patches[v * 32 / 240 * 32 + u * 32 / 240];
          }
        }
      }
    }
  }

  private static Visitor at(int who, double x) {
    return new Visitor(who, x, 0.8);
  }

  private void pace(Pace pace, boolean reidentify) {
    tracker = new FaceTracker();
    numbers = new FaceNumbers(tracker, pace, reidentify);
  }

  private void frame(Visitor... visitors) {
    byte[] pixels = new byte[WIDTH * HEIGHT];
    List<Detection> found = new ArrayList<>();
    for (Visitor visitor : visitors) {
      visitor.draw(pixels);
      found.add(new Detection(visitor.box(), visitor.confidence));
    }
    GreyImage picture = new GreyImage(WIDTH, HEIGHT, pixels);
    tracker.start(micros);
    tracker.meet(picture, found);
    results.addAll(numbers.next(new Frame(0, micros, 0, picture, null)));
    micros += FRAME;
  }

  private void frames(int count, Visitor... visitors) {
    for (int i = 0; i < count; i++) {
      frame(visitors);
    }
  }

  private List<Integer> ids(int index) {
    return results.get(index).faces().stream().map(Face::id).toList();
  }

  private List<Integer> lastIds() {
    return ids(results.size() - 1);
  }

  @Test
  void aRecordingHasTheNumberFromTheFirstFrameOn() {
    frame(at(1, 100));
    assertThat(results).isEmpty();
    frame(at(1, 100));

    assertThat(results).hasSize(2);
    assertThat(ids(0)).containsExactly(1);
    assertThat(ids(1)).containsExactly(1);
  }

  @Test
  void framesThatFillTheMemoryAreNotHeldBack() {
    numbers = new FaceNumbers(tracker, Pace.AT_ONCE, new People(), true, (long) WIDTH * HEIGHT - 1);
    frame(at(1, 100));

    assertThat(results).hasSize(1);
    assertThat(ids(0)).containsExactly(1);
  }

  @Test
  void whatIsSeenForAMomentHasNoNumberAndIsDoubtful() {
    frame(new Visitor(1, 100, 0.55));
    frames(12);
    frames(3, at(2, 300));

    assertThat(results).hasSize(16);
    assertThat(ids(0)).isEmpty();
    assertThat(results.get(0).doubtful()).hasSize(1);
    assertThat(lastIds()).containsExactly(1);
    assertThat(results.get(15).doubtful()).isEmpty();
  }

  @Test
  void whoComesBackGetsTheOldNumberWhereverItIs() {
    frames(20, at(1, 100), at(2, 400));
    frames(300, at(2, 400));
    frames(20, at(2, 400), at(1, 30));
    frames(100);
    frames(20, at(3, 250));
    frames(100);
    frames(20, at(2, 200));
    results.addAll(numbers.rest());

    assertThat(results).hasSize(580);
    assertThat(results.stream().skip(320).limit(20))
        .allSatisfy(r -> assertThat(r.faces()).extracting(Face::id).containsExactly(1, 2));
    assertThat(ids(450)).containsExactly(3);
    assertThat(ids(560)).containsExactly(2);
  }

  @Test
  void withoutReidentificationWhoComesBackIsNew() {
    pace(Pace.AT_ONCE, false);
    frames(20, at(1, 100));
    frames(60);
    frames(20, at(1, 100));

    assertThat(lastIds()).containsExactly(2);
  }

  @Test
  void twinsInOnePictureAreNeverOnePerson() {
    frames(20, at(1, 50), at(1, 350));
    frames(60, at(1, 50));
    frames(20, at(1, 50), at(1, 350));
    frames(60);
    frames(20, at(1, 120), at(1, 420));

    assertThat(results)
        .allSatisfy(r -> assertThat(r.faces()).extracting(Face::id).doesNotHaveDuplicates());
    assertThat(results.stream().flatMap(r -> r.faces().stream()).map(Face::id).distinct())
        .containsExactlyInAnyOrder(1, 2);
    assertThat(lastIds()).containsExactly(1, 2);
  }

  @Test
  void aFaceWhoseTrackBrokeIsOnePersonInOnePlace() {
    frames(20, at(1, 100));
    frame(at(2, 100)); // a hand before it: the looks are quite others
    frames(20, at(1, 100));

    assertThat(results.stream().flatMap(r -> r.faces().stream()).map(Face::id).distinct())
        .containsExactly(1);
  }

  @Test
  void liveFramesDoNotWaitAndShowAFaceWhenItIsTrusted() {
    pace(Pace.SPREAD, true);
    frame();
    frame(new Visitor(1, 100, 0.6));
    frame(new Visitor(1, 100, 0.6));
    assertThat(results).hasSize(3);
    assertThat(lastIds()).isEmpty();
    frame(new Visitor(1, 100, 0.6));

    assertThat(lastIds()).containsExactly(1);
  }

  @Test
  void aWeakFaceThatComesAndGoesIsTrustedInTheEnd() {
    for (int i = 0; i < 12; i++) {
      frame(new Visitor(1, 100, 0.4));
      frames(4);
    }
    results.addAll(numbers.rest());

    assertThat(results).hasSize(60);
    assertThat(results.stream().filter(r -> !r.faces().isEmpty()).count()).isBetween(8L, 11L);
    assertThat(results.stream().flatMap(r -> r.faces().stream()).map(Face::id)).containsOnly(1);
  }

  @Test
  void aSinglePictureIsBelieved() {
    frame(new Visitor(1, 100, 0.5));
    results.addAll(numbers.rest());

    assertThat(results).hasSize(1);
    assertThat(lastIds()).containsExactly(1);
  }

  @Test
  void framesSecondsApartAreBelievedOneByOne() {
    for (int i = 0; i < 4; i++) {
      frame(new Visitor(1, 100, 0.5));
      micros += 2_000_000;
    }
    frame();
    results.addAll(numbers.rest());

    assertThat(results).hasSize(5);
    for (int i = 0; i < 4; i++) {
      assertThat(ids(i)).containsExactly(1);
    }
  }

  @Test
  void noMoreThanEightFramesAreHeldBack() {
    frames(20, at(1, 100));
    frames(60);
    int before = results.size();
    for (int i = 0; i < 30; i++) {
      frame(at(2, 100));
      assertThat(before + i + 1 - results.size()).isLessThan(9);
    }
    assertThat(lastIds()).containsExactly(2);
  }

  @Test
  void timeThatRunsBackwardsBeginsAnotherSession() {
    frames(20, at(1, 100));
    micros = 0;
    frames(20, at(1, 100));
    results.addAll(numbers.rest());

    assertThat(results).hasSize(40);
    assertThat(lastIds()).containsExactly(2);
  }
}
