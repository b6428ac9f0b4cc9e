package mien.analysis;

import mien.core.Landmarks;
import mien.core.Pose;
import org.jspecify.annotations.Nullable;

/**
 * Takes the trembling out of one head's poses, in media time, as {@link SteadyBox} does for boxes:
 * who turns by a radian moves as far as a face is wide.
 */
final class SteadyPose {
  private static final double RADIAN = Math.toDegrees(1);

  private final OneEuroFilter filter = new OneEuroFilter(3);
  private double roll;

  /** The steadied pose; null where there are no landmarks. Times must not run backwards. */
  @Nullable Pose next(long timestampMicros, @Nullable Landmarks landmarks) {
    if (landmarks == null) {
      reset();
      return null;
    }
    Pose pose = landmarks.pose();
    if (Math.abs(pose.roll() - roll) > 180) {
      reset(); // upside down, where 180 is -180
    }
    double[] steady = filter.next(timestampMicros, RADIAN, pose.roll(), pose.yaw(), pose.pitch());
    roll = steady[0];
    return new Pose(steady[0], steady[1], steady[2]);
  }

  /** Starts anew with the next pose. */
  void reset() {
    filter.reset();
  }
}
