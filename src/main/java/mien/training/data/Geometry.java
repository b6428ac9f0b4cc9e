package mien.training.data;

import java.util.random.RandomGenerator;

/**
 * How a picture is turned, moved and stretched before a network learns from it: one affine warp.
 * Every strength is the end of an even distribution around "as it is"; zero leaves it out.
 *
 * @param view the share of the picture's width and height that is seen, 1 for all of it: 40.0 / 48
 *     with a shift of 4.0 / 48 cuts random 40-pixel crops out of 48-pixel pictures
 * @param mirror the probability of a left-right flip
 * @param upsideDown the probability of an up-down flip
 * @param rotation ± degrees
 * @param shift ± share of the picture's width and height, in each direction by itself
 * @param farShift a further shift of some pictures, on top of {@code shift}
 * @param scale ± share of the size
 * @param aspect ± share by which the width changes against the height, evenly in the logarithm; the
 *     area stays
 */
public record Geometry(
    double view,
    double mirror,
    double upsideDown,
    double rotation,
    double shift,
    Chance farShift,
    double scale,
    double aspect) {

  /** The whole picture as it is. */
  public static final Geometry WHOLE = new Geometry(1, 0, 0, 0, 0, Chance.NEVER, 0, 0);

  public Geometry view(double share) {
    return new Geometry(share, mirror, upsideDown, rotation, shift, farShift, scale, aspect);
  }

  public Geometry mirror(double probability) {
    return new Geometry(view, probability, upsideDown, rotation, shift, farShift, scale, aspect);
  }

  public Geometry upsideDown(double probability) {
    return new Geometry(view, mirror, probability, rotation, shift, farShift, scale, aspect);
  }

  public Geometry rotation(double degrees) {
    return new Geometry(view, mirror, upsideDown, degrees, shift, farShift, scale, aspect);
  }

  public Geometry shift(double share) {
    return new Geometry(view, mirror, upsideDown, rotation, share, farShift, scale, aspect);
  }

  public Geometry farShift(double share, double probability) {
    Chance far = new Chance(share, probability);
    return new Geometry(view, mirror, upsideDown, rotation, shift, far, scale, aspect);
  }

  public Geometry scale(double share) {
    return new Geometry(view, mirror, upsideDown, rotation, shift, farShift, share, aspect);
  }

  public Geometry aspect(double share) {
    return new Geometry(view, mirror, upsideDown, rotation, shift, farShift, scale, share);
  }

  Warp warp(RandomGenerator random) {
    double zoom = view * (1 + around(scale, random));
    double stretch = Math.pow(1 + aspect, around(0.5, random));
    double far = farShift.strikes(random) ? farShift.strength() : 0;
    return new Warp(
        random.nextDouble() < mirror ? -zoom * stretch : zoom * stretch,
        random.nextDouble() < upsideDown ? -zoom / stretch : zoom / stretch,
        Math.toRadians(around(rotation, random)),
        around(shift, random) + around(far, random),
        around(shift, random) + around(far, random));
  }

  private static double around(double strength, RandomGenerator random) {
    return strength * (2 * random.nextDouble() - 1);
  }
}
