package mien.core;

/**
 * Which way a head points, degrees. The roll is good to a few degrees, yaw and pitch are coarse:
 * five points tell no more.
 *
 * @param roll how far it is tilted: above 0 clockwise in the picture
 * @param yaw how far it is turned: above 0 towards the right of the picture
 * @param pitch how far it is raised: above 0 upwards
 */
public record Pose(double roll, double yaw, double pitch) {
  /** From where on the far eye and half of the mouth are hard to see <b>(ours)</b>. */
  public static final double AWAY = 35;

  /** Whether the face is turned so far from the viewer that much of it is hidden. */
  public boolean isTurnedAway() {
    return Math.abs(yaw) > AWAY || Math.abs(pitch) > AWAY;
  }
}
