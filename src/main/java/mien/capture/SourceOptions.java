package mien.capture;

import mien.core.CameraMode;
import mien.core.PixelPool;

/**
 * What is wanted of a source.
 *
 * @param picture whether frames carry colour beside grey
 * @param camera size and rate of a camera's picture; other sources keep their own
 * @param awaited whether a camera that is not there yet is waited for, in a live window
 * @param pixels where arrays for grey pictures come from
 */
public record SourceOptions(boolean picture, CameraMode camera, boolean awaited, PixelPool pixels) {

  /** With an array of its own for each picture. */
  public SourceOptions(boolean picture, CameraMode camera) {
    this(picture, camera, false, new PixelPool());
  }

  /** Grey alone: enough for the analysis. */
  public static SourceOptions grey() {
    return new SourceOptions(false, CameraMode.USUAL);
  }

  /** Grey and colour: for a window or a recorder. */
  public static SourceOptions colour() {
    return new SourceOptions(true, CameraMode.USUAL);
  }

  /** The same, with arrays of a pool to which whoever is done with a frame gives them back. */
  public SourceOptions pooled(PixelPool pool) {
    return new SourceOptions(picture, camera, awaited, pool);
  }

  /** The same, for a camera that may be plugged in later. */
  public SourceOptions awaiting() {
    return new SourceOptions(picture, camera, true, pixels);
  }

  /** The same with another size and rate of a camera's picture. */
  public SourceOptions with(CameraMode mode) {
    return new SourceOptions(picture, mode, awaited, pixels);
  }
}
