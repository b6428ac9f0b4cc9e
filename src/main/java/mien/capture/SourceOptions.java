package mien.capture;

/**
 * What is wanted of a source.
 *
 * @param picture whether frames carry colour beside grey
 * @param width of a camera's picture, pixels; others keep their own
 * @param height of a camera's picture, pixels
 * @param framesPerSecond of a camera
 */
public record SourceOptions(boolean picture, int width, int height, int framesPerSecond) {

  /** Grey alone: enough for the analysis. */
  public static SourceOptions grey() {
    return new SourceOptions(false, 640, 480, 30);
  }

  /** Grey and colour: for a window or a recorder. */
  public static SourceOptions colour() {
    return new SourceOptions(true, 640, 480, 30);
  }
}
