package mien.capture;

import mien.core.PixelPool;

/**
 * What is wanted of a source.
 *
 * @param picture whether frames carry colour beside grey
 * @param width of a camera's picture, pixels; others keep their own
 * @param height of a camera's picture, pixels
 * @param framesPerSecond of a camera
 * @param awaited whether a camera that is not there yet is waited for, in a live window
 * @param pixels where arrays for grey pictures come from
 */
public record SourceOptions(
    boolean picture,
    int width,
    int height,
    int framesPerSecond,
    boolean awaited,
    PixelPool pixels) {

  /** With an array of its own for each picture. */
  public SourceOptions(boolean picture, int width, int height, int framesPerSecond) {
    this(picture, width, height, framesPerSecond, false, new PixelPool());
  }

  /** Grey alone: enough for the analysis. */
  public static SourceOptions grey() {
    return new SourceOptions(false, 640, 480, 30);
  }

  /** Grey and colour: for a window or a recorder. */
  public static SourceOptions colour() {
    return new SourceOptions(true, 640, 480, 30);
  }

  /** The same, with arrays of a pool to which whoever is done with a frame gives them back. */
  public SourceOptions pooled(PixelPool pool) {
    return new SourceOptions(picture, width, height, framesPerSecond, awaited, pool);
  }

  /** The same, for a camera that may be plugged in later. */
  public SourceOptions awaiting() {
    return new SourceOptions(picture, width, height, framesPerSecond, true, pixels);
  }
}
