package mien.core;

/**
 * Where in a face the reasons lie for what a network said of it.
 *
 * <p>The array is not copied; nobody writes to it once the map is made.
 *
 * @param area what the map covers, in pixels of the frame; it may reach beyond the picture
 * @param shares {@code [height * width]}, row by row: each pixel's share of the gradient's
 *     magnitude. They sum to one, or are all zero where there is no gradient.
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of numbers a face, at the camera's rate
public record SaliencyMap(TurnedBox area, int width, int height, float[] shares) {
  public SaliencyMap {
    if (shares.length != width * height) {
      throw new IllegalArgumentException(
          "%d shares do not make a map of %dx%d".formatted(shares.length, width, height));
    }
  }

  /** The same map over another place. */
  public SaliencyMap over(TurnedBox newArea) {
    return new SaliencyMap(newArea, width, height, shares);
  }
}
