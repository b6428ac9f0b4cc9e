package mien.core;

/**
 * What a camera is asked for.
 *
 * @param width of its picture, pixels
 * @param height of its picture, pixels
 * @param framesPerSecond its rate
 */
public record CameraMode(int width, int height, int framesPerSecond) {
  /** What nearly every camera gives. */
  public static final CameraMode USUAL = new CameraMode(640, 480, 30);

  /** Rates that a driver writes as fractions, such as 29.97, are as good as the whole ones. */
  private static final double NEAR = 0.5;

  /**
   * Whether a camera gives this.
   *
   * @param rate frames a second as the driver tells them; 0 where it does not
   */
  public boolean isGivenBy(int givenWidth, int givenHeight, double rate) {
    return givenWidth == width
        && givenHeight == height
        && (rate == 0 || Math.abs(rate - framesPerSecond) < NEAR);
  }
}
