package mien.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.GreyImage;
import mien.core.TurnedBox;
import org.junit.jupiter.api.Test;

class DetectFacesTest {
  private static final long FRAME = 33_333;
  private static final FaceBox BOX = new FaceBox(100, 100, 80, 80);

  private final Staged detector = new Staged();
  private int frame;

  /** Whether something moves in the background, so that no picture is like one before. */
  private boolean isBusy;

  /** Finds the faces that are on stage: those of part p of a scan at place p. */
  private static final class Staged implements FaceDetector {
    private final List<FaceBox> stage = new ArrayList<>();
    private final List<Integer> scanned = new ArrayList<>();
    private int searches;
    private boolean closed;

    @Override
    public int parts() {
      return 3;
    }

    @Override
    public List<Detection> scan(GreyImage picture, int part, List<FaceBox> known) {
      scanned.add(part);
      return part >= stage.size() || known.contains(stage.get(part))
          ? List.of()
          : List.of(new Detection(stage.get(part), 0.9));
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

  private static List<Integer> ids(FrameResult result) {
    return result.faces().stream().map(Face::id).toList();
  }

  @Test
  void aRecordingShowsAFaceInItsFirstFrame() {
    detector.stage.add(BOX);

    DetectFaces stage = new DetectFaces(detector, Pace.AT_ONCE, true);
    assertThat(stage.apply(Pictures.frame(0, 0))).isEmpty();
    assertThat(detector.scanned).containsExactly(0, 1, 2);

    assertThat(stage.apply(Pictures.frame(1, FRAME)))
        .hasSize(2)
        .allSatisfy(result -> assertThat(ids(result)).containsExactly(1));
  }

  @Test
  void aLiveFrameWaitsForOnePartOfAScanAtMost() {
    isBusy = true;
    DetectFaces stage = new DetectFaces(detector, Pace.SPREAD, true);
    for (int i = 0; i < 10; i++) {
      next(stage);
    }

    assertThat(detector.scanned).containsExactly(0, 1, 2, 0, 1);
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
    assertThat(detector.scanned).hasSize(12 * 3);
  }

  @Test
  void anEmptySceneIsScannedNoMoreOftenThanOneWithAFace() {
    isBusy = true;
    DetectFaces stage = new DetectFaces(detector, Pace.AT_ONCE, true);
    for (int i = 0; i < 91; i++) {
      assertThat(next(stage)).isEmpty();
    }

    assertThat(detector.scanned).hasSize(12 * 3);
  }

  @Test
  void aSceneInWhichNothingChangesIsScannedEverySecond() {
    DetectFaces stage = new DetectFaces(detector, Pace.AT_ONCE, true);
    for (int i = 0; i < 91; i++) {
      assertThat(next(stage)).isEmpty();
    }
    assertThat(detector.scanned).hasSize(3 * 3);

    detector.stage.add(BOX);
    for (int i = 0; i < 91; i++) {
      next(stage);
    }
    assertThat(detector.scanned).hasSize(6 * 3);
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
    detector.scanned.clear();

    assertThat(next(stage)).isEmpty();
    assertThat(detector.scanned).containsExactly(0, 1, 2);
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
