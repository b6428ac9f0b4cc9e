package mien.core;

/**
 * A box turned about its centre.
 *
 * @param box as it is before it is turned
 * @param roll how far it is turned, degrees: above 0 clockwise in the picture
 */
public record TurnedBox(FaceBox box, double roll) {

  /** An upright one. */
  public static TurnedBox upright(FaceBox box) {
    return new TurnedBox(box, 0);
  }

  /** The box of this size times {@code factor} around the same centre, turned as far. */
  public TurnedBox scaledAboutCenter(double factor) {
    return new TurnedBox(box.scaledAboutCenter(factor), roll);
  }
}
