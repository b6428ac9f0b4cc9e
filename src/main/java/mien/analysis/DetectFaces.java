package mien.analysis;

import java.util.ArrayList;
import java.util.List;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.GreyImage;
import mien.pipeline.Stage;

/**
 * Finds the faces of each frame: near where they were, and now and then anywhere. Only faces found
 * in the frame itself are in its result.
 *
 * <p>The whole picture is scanned while nobody is known, while a face is missed that was there
 * within the last second, and otherwise every second of media time.
 */
public final class DetectFaces implements Stage<Frame, FrameResult> {
  private static final long REST_MICROS = 1_000_000;

  private final FaceDetector detector;
  private final Pace pace;
  private final FaceTracker tracker = new FaceTracker();
  private long scanMicros = Long.MIN_VALUE;
  private int nextPart;

  /**
   * @param detector closed with this stage
   */
  public DetectFaces(FaceDetector detector, Pace pace) {
    this.detector = detector;
    this.pace = pace;
  }

  @Override
  public FrameResult apply(Frame frame) {
    GreyImage picture = frame.grey();
    tracker.start(frame.timestampMicros());
    tracker.follow(picture, near(picture));
    List<FaceBox> known = tracker.faces().stream().map(Face::box).toList();
    tracker.meet(picture, scan(frame, known));
    return new FrameResult(frame, tracker.faces());
  }

  private List<Detection> near(GreyImage picture) {
    List<FaceBox> places = new ArrayList<>(tracker.followed());
    tracker.lost().stream().limit(pace == Pace.SPREAD ? 1 : Long.MAX_VALUE).forEach(places::add);
    return places.stream().flatMap(place -> detector.near(picture, place).stream()).toList();
  }

  private List<Detection> scan(Frame frame, List<FaceBox> known) {
    if (nextPart == 0 && !isDue(frame.timestampMicros(), known)) {
      return List.of();
    }
    if (nextPart == 0) {
      scanMicros = frame.timestampMicros();
    }
    int end = pace == Pace.SPREAD ? nextPart + 1 : detector.parts();
    List<Detection> found = new ArrayList<>();
    List<FaceBox> boxes = new ArrayList<>(known);
    for (int part = nextPart; part < end; part++) {
      for (Detection face : detector.scan(frame.grey(), part, boxes)) {
        found.add(face);
        boxes.add(face.box());
      }
    }
    nextPart = end % detector.parts();
    return found;
  }

  private boolean isDue(long micros, List<FaceBox> known) {
    boolean rested = micros < scanMicros || micros - scanMicros >= REST_MICROS;
    return known.isEmpty() || tracker.misses() || rested;
  }

  @Override
  public void close() {
    detector.close();
  }
}
