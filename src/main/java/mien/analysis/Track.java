package mien.analysis;

import mien.core.Face;
import mien.core.FaceBox;
import mien.core.Landmarks;
import mien.core.Pose;
import org.jspecify.annotations.Nullable;

/** One face as it is followed: where it was, where it goes, what it looks like. */
final class Track {
  /** The cost of what cannot be this face. */
  static final double NEVER = Double.POSITIVE_INFINITY;

  /** How far a face may be from where it is expected, in its widths, and more for each second. */
  private static final double REACH = 0.5;

  private static final double REACH_A_SECOND = 1;
  private static final double SIZE_RANGE = Math.log(1.6);

  /** From frame to frame a face had 0.78 and more on eleven clips, two people mostly under 0.5. */
  private static final double LEAST_LIKENESS = 0.5;

  /** How much of the newest frame's velocity and looks is taken over. */
  private static final double NEWEST = 0.3;

  private static final double LONGEST_FORECAST_SECONDS = 0.2;

  private final int id;
  private final SteadyBox steady = new SteadyBox();
  private final SteadyPose steadyPose = new SteadyPose();
  private FaceBox box;
  private FaceBox shown;
  private @Nullable Pose pose;
  private double confidence;
  private @Nullable Landmarks landmarks;
  private Appearance look;
  private long seenMicros;
  private double velocityX;
  private double velocityY;
  private boolean found = true;
  private boolean lost;

  Track(int id, long micros, Detection first, Appearance look) {
    this.id = id;
    this.look = look;
    box = first.box();
    confidence = first.confidence();
    landmarks = first.landmarks();
    seenMicros = micros;
    shown = steady.next(micros, box);
    pose = steadyPose.next(micros, first.landmarks());
  }

  /** Begins a frame in which the face is not found yet. */
  void start() {
    lost = !found;
    found = false;
  }

  /** The face is where the detection says. */
  void find(long micros, Detection detection, Appearance now) {
    double seconds = seconds(micros);
    if (lost) {
      steady.reset();
      steadyPose.reset();
      velocityX = 0;
      velocityY = 0;
    } else if (seconds > 0) {
      velocityX += NEWEST * ((detection.box().centerX() - box.centerX()) / seconds - velocityX);
      velocityY += NEWEST * ((detection.box().centerY() - box.centerY()) / seconds - velocityY);
    }
    box = detection.box();
    confidence = detection.confidence();
    landmarks = detection.landmarks();
    look = look.mix(now, NEWEST);
    seenMicros = micros;
    shown = steady.next(micros, box);
    pose = steadyPose.next(micros, detection.landmarks());
    found = true;
  }

  /** Where the face should be if it goes on as it went. */
  FaceBox expected(long micros) {
    double seconds = Math.min(seconds(micros), LONGEST_FORECAST_SECONDS);
    return box.translated(velocityX * seconds, velocityY * seconds);
  }

  /** How badly a detection fits this face; {@link #NEVER} if it cannot be it. */
  double cost(long micros, FaceBox other, Appearance otherLook) {
    FaceBox expected = expected(micros);
    double distance =
        Math.hypot(other.centerX() - expected.centerX(), other.centerY() - expected.centerY())
            / Math.max(other.width(), expected.width());
    double size = Math.abs(Math.log(other.width() / expected.width()));
    double likeness = look.likeness(otherLook);
    boolean possible =
        distance <= REACH + REACH_A_SECOND * seconds(micros)
            && size <= SIZE_RANGE
            && likeness >= LEAST_LIKENESS;
    return possible ? distance + size + (1 - likeness) + seconds(micros) : NEVER;
  }

  private double seconds(long micros) {
    return (micros - seenMicros) / 1e6;
  }

  Face face() {
    return new Face(id, shown, confidence, pose, null);
  }

  /** Where it was last found, as the detector said. */
  FaceBox box() {
    return box;
  }

  /** How far the head was tilted when it was last found, degrees; 0 where nobody knows. */
  double roll() {
    Landmarks points = landmarks;
    return points == null ? 0 : points.roll();
  }

  long seenMicros() {
    return seenMicros;
  }

  /** Whether it was found in this frame. */
  boolean isFound() {
    return found;
  }

  /** Whether it was not found in the frame before. */
  boolean isLost() {
    return lost;
  }
}
