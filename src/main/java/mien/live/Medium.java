package mien.live;

import mien.core.CameraMode;

/**
 * What plays.
 *
 * @param camera what cameras are asked for
 * @param durationMicros how long a recording lasts in which one can seek, µs; 0 for anything else
 * @param sound whether there is sound beside the picture
 */
public record Medium(CameraMode camera, long durationMicros, boolean sound) {
  /** Nothing yet. */
  public static final Medium NONE = new Medium(CameraMode.USUAL, 0, false);
}
