package mien.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.GreyImage;
import mien.core.Landmarks;
import mien.core.Point;
import mien.core.TurnedBox;
import org.junit.jupiter.api.Test;

class DetectFacesTest {
  private static final long FRAME = 33_333;
  private static final FaceBox BOX = new FaceBox(100, 100, 80, 80);

  private final Staged detector = new Staged();
  private final Deque<Runnable> aside = new ArrayDeque<>();
  private int frame;

  /** Whether something moves in the background, so that no picture is like one before. */
  private boolean isBusy;

  /** Finds the faces that are on stage. */
  private static final class Staged implements FaceDetector {
    private final List<FaceBox> stage = new ArrayList<>();
    private int scans;
    private int searches;
    private boolean closed;

    @Override
    public List<Detection> scan(GreyImage picture, List<FaceBox> known) {
      scans++;
      return stage.stream()
          .filter(box -> !known.contains(box))
          .map(box -> new Detection(box, 0.9))
          .toList();
    }

    @Override
    public Optional<Detection> near(GreyImage picture, TurnedBox near) {
      searches++;
      return stage.stream()
          .filter(box -> box.iou(near.box()) > 0.3)
          .map(box -> new Detection(box, 0.8))
          .findFirst();
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private List<Integer> next(DetectFaces stage) {
    List<FaceBox> seen = new ArrayList<>(detector.stage);
    if (isBusy) {
      seen.add(new FaceBox(6 * frame, 440, 30, 30));
    }
    List<FrameResult> results =
        stage.apply(new Frame(frame, frame * FRAME, 0, Pictures.boxes(seen), null));
    frame++;
    return results.isEmpty() ? List.of() : ids(results.get(results.size() - 1));
  }

  /** Scans wait until a test runs them, but for the first frame's. */
  private DetectFaces live() {
    Consumer<Runnable> thread =
        work -> {
          if (frame == 0) {
            work.run();
          } else {
            aside.add(work);
          }
        };
    Scan scan = new ScanAside(detector, () -> detector, thread, () -> {});
    return new DetectFaces(detector, scan, Pace.SPREAD, new People(), true, Long.MAX_VALUE);
  }

  private static List<Integer> ids(FrameResult result) {
    return result.faces().stream().map(Face::id).toList();
  }

  @Test
  void aRecordingShowsAFaceInItsFirstFrame() {
    detector.stage.add(BOX);

    DetectFaces stage = new DetectFaces(detector, Pace.AT_ONCE, true);
    assertThat(stage.apply(Pictures.frame(0, 0))).isEmpty();
    assertThat(detector.scans).isEqualTo(1);

    assertThat(stage.apply(Pictures.frame(1, FRAME)))
        .hasSize(2)
        .allSatisfy(result -> assertThat(ids(result)).containsExactly(1));
  }

  @Test
  void aFaceKeepsThePoseThatItsLandmarksTell() {
    Landmarks upright =
        new Landmarks(
            new Point(120, 120),
            new Point(150, 120),
            new Point(135, 137),
            new Point(123, 151),
            new Point(147, 151));
    Landmarks tilted = upright.turned(30, new Point(135, 135), new Point(135, 135));
    FaceDetector finds =
        new Parts.OneFace() {
          @Override
          public List<Detection> scan(GreyImage picture, List<FaceBox> known) {
            return known.isEmpty() ? List.of(Detection.of(tilted, 0.9)) : List.of();
          }

          @Override
          public Optional<Detection> near(GreyImage picture, TurnedBox near) {
            return Optional.of(Detection.of(tilted, 0.9));
          }
        };
    DetectFaces stage = new DetectFaces(finds, Pace.AT_ONCE, true);

    List<FrameResult> results = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      results.addAll(stage.apply(Pictures.frame(i, i * FRAME)));
    }

    Face face = results.get(results.size() - 1).faces().get(0);
    assertThat(face.turnedBox().roll()).isCloseTo(30, within(0.5));
  }

  @Test
  void aLiveFrameWaitsForNoScanAndShowsWhatItFoundWhereItIsNow() {
    isBusy = true;
    DetectFaces stage = live();
    next(stage);
    detector.stage.add(BOX);
    for (int i = 0; i < 10; i++) {
      assertThat(next(stage)).isEmpty();
    }
    assertThat(detector.scans).isEqualTo(1);
    assertThat(aside).as("scans that wait").hasSize(1);

    aside.remove().run();
    detector.stage.set(0, BOX.translated(20, 0));
    next(stage);
    next(stage);
    FrameResult shown =
        stage
            .apply(new Frame(frame, frame * FRAME, 0, Pictures.boxes(detector.stage), null))
            .get(0);
    assertThat(shown.faces()).singleElement();
    assertThat(shown.faces().get(0).box().centerX())
        .isCloseTo(detector.stage.get(0).centerX(), within(2.0));
  }

  @Test
  void aPictureOnItsOwnAndOneThatComesLateWaitForTheScan() throws Exception {
    detector.stage.add(BOX);
    try (DetectFaces stage = DetectFaces.live(() -> detector, true)) {
      assertThat(next(stage)).containsExactly(1);
      detector.stage.add(BOX.translated(200, 0));
      GreyImage picture = Pictures.boxes(detector.stage);
      FrameResult late = stage.apply(new Frame(1, 1_000_000, 0, picture, null)).get(0);
      assertThat(ids(late)).containsExactly(1, 2);
    }
  }

  @Test
  void aFrameThatComesLateSinceOthersWereDroppedWaitsForNoScan() {
    DetectFaces stage = live();
    next(stage);
    detector.stage.add(BOX);
    frame = 30;
    assertThat(next(stage)).isEmpty();
    assertThat(aside).as("scans that wait").hasSize(1);
  }

  @Test
  void aFaceThatIsLostDuringAScanIsScannedForAfterIt() {
    isBusy = true;
    detector.stage.add(BOX);
    DetectFaces stage = live();
    next(stage);
    while (aside.isEmpty()) {
      assertThat(next(stage)).containsExactly(1);
    }
    detector.stage.clear();
    next(stage);
    aside.remove().run();
    next(stage);
    assertThat(aside).as("a scan of a picture without the face").hasSize(1);
  }

  @Test
  void aKnownFaceIsSearchedNearbyAndAScanLooksForMoreEveryQuarterOfASecond() {
    isBusy = true;
    detector.stage.add(BOX);
    DetectFaces stage = new DetectFaces(detector, Pace.AT_ONCE, true);
    next(stage);
    for (int i = 1; i < 91; i++) {
      assertThat(next(stage)).containsExactly(1);
    }

    assertThat(detector.searches).isEqualTo(90);
    assertThat(detector.scans).isEqualTo(12);
  }

  @Test
  void anEmptySceneIsScannedNoMoreOftenThanOneWithAFace() {
    isBusy = true;
    DetectFaces stage = new DetectFaces(detector, Pace.AT_ONCE, true);
    for (int i = 0; i < 91; i++) {
      assertThat(next(stage)).isEmpty();
    }

    assertThat(detector.scans).isEqualTo(12);
  }

  @Test
  void aSceneInWhichNothingChangesIsScannedEverySecond() {
    DetectFaces stage = new DetectFaces(detector, Pace.AT_ONCE, true);
    for (int i = 0; i < 91; i++) {
      assertThat(next(stage)).isEmpty();
    }
    assertThat(detector.scans).isEqualTo(3);

    detector.stage.add(BOX);
    for (int i = 0; i < 91; i++) {
      next(stage);
    }
    assertThat(detector.scans).isEqualTo(6);
  }

  @Test
  void whoeverAppearsIsFoundWithinThreeTenthsOfASecond() {
    DetectFaces stage = new DetectFaces(detector, Pace.SPREAD, true);
    next(stage);
    next(stage);
    next(stage);
    detector.stage.add(BOX);
    int frames = 1;
    while (next(stage).isEmpty()) {
      frames++;
    }

    assertThat(frames * FRAME).isLessThan(300_000);
  }

  @Test
  void aSecondFaceIsFoundByTheNextScan() {
    detector.stage.add(BOX);
    DetectFaces stage = new DetectFaces(detector, Pace.SPREAD, true);
    next(stage);
    detector.stage.add(BOX.translated(200, 0));
    for (int i = 0; i < 50; i++) {
      next(stage);
    }

    assertThat(next(stage)).containsExactly(1, 2);
  }

  @Test
  void aMissedFaceIsNotShownAndScannedForAtOnce() {
    detector.stage.add(BOX);
    DetectFaces stage = new DetectFaces(detector, Pace.AT_ONCE, true);
    next(stage);
    next(stage);
    detector.stage.clear();
    detector.scans = 0;

    assertThat(next(stage)).isEmpty();
    assertThat(detector.scans).isEqualTo(1);
    detector.stage.add(BOX.translated(44, 0));
    int frames = 1;
    while (next(stage).isEmpty()) {
      frames++;
    }
    assertThat(frames * FRAME).isLessThan(300_000);
    assertThat(next(stage)).containsExactly(1);
  }

  @Test
  void aLiveFrameSearchesForOneLostFaceAtMost() {
    for (int i = 0; i < 3; i++) {
      detector.stage.add(BOX.translated(150 * i, 0));
    }
    DetectFaces stage = new DetectFaces(detector, Pace.SPREAD, true);
    next(stage);
    next(stage);
    next(stage);
    assertThat(next(stage)).hasSize(3);
    detector.stage.clear();
    next(stage);
    detector.searches = 0;
    next(stage);

    assertThat(detector.searches).isEqualTo(1);
  }

  @Test
  void closesItsDetector() {
    new DetectFaces(detector, Pace.SPREAD, true).close();

    assertThat(detector.closed).isTrue();
  }
}
