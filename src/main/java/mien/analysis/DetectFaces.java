package mien.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.GreyImage;
import mien.core.TurnedBox;
import mien.pipeline.HoldingStage;
import org.jspecify.annotations.Nullable;

/**
 * Finds the faces of each frame: near where they were, and now and then anywhere, and gives each
 * person a number. Only faces found in the frame itself are in its result.
 *
 * <p>The whole picture is scanned as often as the detector can bear it ({@link
 * FaceDetector#restMicros}), whether somebody is in view or nobody, and at once when a face is
 * lost; but only every second as long as nothing in it changes and nobody is missed: nobody comes
 * in without changing it.
 */
public final class DetectFaces implements HoldingStage<Frame, FrameResult> {
  private static final long LONGEST_REST_MICROS = 1_000_000;

  /** Frames of a source that are so far apart wait for a scan (ours). */
  private static final long SLOW_MICROS = 150_000;

  private final FaceDetector detector;
  private final Scan scan;
  private final Pace pace;
  private final FaceTracker tracker = new FaceTracker();
  private final FaceNumbers numbers;
  private long scanMicros = Long.MAX_VALUE;
  private long lookMicros = Long.MAX_VALUE;
  private @Nullable CoarsePicture scanned;
  private boolean loses;
  private long lastIndex = -1;
  private long lastMicros;

  /** Holds back as many frames as it takes. */
  public DetectFaces(FaceDetector detector, Pace pace, boolean reidentify) {
    this(detector, new ScanAtOnce(detector), pace, new People(), reidentify, Long.MAX_VALUE);
  }

  /**
   * @param detector closed with this stage
   * @param scan closed with this stage
   * @param people those of this session: nobody yet
   * @param reidentify whether who comes back gets the old number
   * @param mostHeldBytes what frames of a recording may take that are held back until it is known
   *     who is in them
   */
  DetectFaces(
      FaceDetector detector,
      Scan scan,
      Pace pace,
      People people,
      boolean reidentify,
      long mostHeldBytes) {
    this.detector = detector;
    this.scan = scan;
    this.pace = pace;
    numbers = new FaceNumbers(tracker, pace, people, reidentify, mostHeldBytes);
  }

  /**
   * For a recording, of whose frames those that are held back may take so many bytes.
   *
   * @param people nobody yet; afterwards who was in it
   */
  static DetectFaces recorded(
      FaceDetector detector, People people, boolean reidentify, long mostHeldBytes) {
    Scan scan = new ScanAtOnce(detector);
    return new DetectFaces(detector, scan, Pace.AT_ONCE, people, reidentify, mostHeldBytes);
  }

  /**
   * For live pictures, of which none waits for a scan.
   *
   * @param detectors opens a detector, once on this thread and once on that of the scans
   */
  static DetectFaces live(Callable<? extends FaceDetector> detectors, boolean reidentify)
      throws Exception {
    FaceDetector near = detectors.call();
    Scan scan = new ScanAside(near, detectors);
    return new DetectFaces(near, scan, Pace.SPREAD, new People(), reidentify, Long.MAX_VALUE);
  }

  @Override
  public List<FrameResult> apply(Frame frame) {
    GreyImage picture = frame.grey();
    tracker.start(frame.timestampMicros());
    tracker.follow(picture, near(picture));
    List<FaceBox> known = tracker.faces().stream().map(Face::box).toList();
    tracker.meet(picture, scan(frame, known));
    lastIndex = frame.index();
    lastMicros = frame.timestampMicros();
    return numbers.next(frame);
  }

  @Override
  public List<FrameResult> rest() {
    return numbers.rest();
  }

  private List<Detection> near(GreyImage picture) {
    List<TurnedBox> places = new ArrayList<>(tracker.followed());
    tracker.lost().stream().limit(pace == Pace.SPREAD ? 1 : Long.MAX_VALUE).forEach(places::add);
    return detector.near(picture, places);
  }

  private List<Detection> scan(Frame frame, List<FaceBox> known) {
    loses |= tracker.loses();
    boolean waits = isSlow(frame);
    List<Detection> found = new ArrayList<>(scan.found(frame.grey(), waits));
    if (!scan.isUnderWay() && isDue(frame, known)) {
      scanMicros = frame.timestampMicros();
      loses = false;
      List<FaceBox> taken = new ArrayList<>(known);
      found.forEach(face -> taken.add(face.box()));
      scan.start(frame.grey(), taken);
      found.addAll(scan.found(frame.grey(), waits));
    }
    return found;
  }

  /**
   * Whether this is the first frame, or its source gives so few that the next one would be late for
   * what a scan finds. Frames that were dropped in between, since this machine is slow, don't
   * count: to wait would make it slower.
   */
  private boolean isSlow(Frame frame) {
    long frames = frame.index() - lastIndex;
    long gap = frame.timestampMicros() - lastMicros;
    return lastIndex < 0 || frames > 0 && gap / frames >= SLOW_MICROS;
  }

  private boolean isDue(Frame frame, List<FaceBox> known) {
    long now = frame.timestampMicros();
    boolean looks = !isWithin(detector.restMicros(), now, lookMicros);
    if (!looks && !loses) {
      return false;
    }
    CoarsePicture picture = new CoarsePicture(frame.grey());
    lookMicros = now;
    boolean due =
        loses
            || !tracker.lost().isEmpty()
            || !isWithin(LONGEST_REST_MICROS, now, scanMicros)
            || scanned == null
            || picture.differsFrom(scanned, known);
    if (due) {
      scanned = picture;
    }
    return due;
  }

  private static boolean isWithin(long micros, long now, long since) {
    return now >= since && now - since < micros;
  }

  @Override
  public void close() {
    try (detector) {
      scan.close();
    }
  }
}
