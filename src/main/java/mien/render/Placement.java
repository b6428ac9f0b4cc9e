package mien.render;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import mien.core.FaceBox;

/**
 * Where a picture lies on a drawing surface.
 *
 * @param x its left edge on the surface
 * @param y its upper edge on the surface
 * @param scale the surface's units to one pixel of the picture
 * @param pictureWidth in pixels of the picture
 * @param pictureHeight in pixels of the picture
 * @param mirrored whether left and right are swapped, as in a mirror
 */
public record Placement(
    double x, double y, double scale, int pictureWidth, int pictureHeight, boolean mirrored) {

  /** The picture is the surface. */
  public static Placement whole(int pictureWidth, int pictureHeight) {
    return new Placement(0, 0, 1, pictureWidth, pictureHeight, false);
  }

  /** As large as it can be in the middle of a surface. */
  public static Placement fit(
      int pictureWidth, int pictureHeight, double width, double height, boolean mirrored) {
    double scale = Math.min(width / pictureWidth, height / pictureHeight);
    return new Placement(
        (width - pictureWidth * scale) / 2,
        (height - pictureHeight * scale) / 2,
        scale,
        pictureWidth,
        pictureHeight,
        mirrored);
  }

  public double width() {
    return pictureWidth * scale;
  }

  public double height() {
    return pictureHeight * scale;
  }

  /** The whole picture, on the surface. */
  public Rectangle2D bounds() {
    return new Rectangle2D.Double(x, y, width(), height());
  }

  /** A box of the picture, on the surface. */
  public Rectangle2D onSurface(FaceBox box) {
    double left = mirrored ? pictureWidth - box.x() - box.width() : box.x();
    return new Rectangle2D.Double(
        x + left * scale, y + box.y() * scale, box.width() * scale, box.height() * scale);
  }

  /** From pixels of the picture to the surface. */
  public AffineTransform transform() {
    return mirrored
        ? new AffineTransform(-scale, 0, 0, scale, x + width(), y)
        : new AffineTransform(scale, 0, 0, scale, x, y);
  }
}
