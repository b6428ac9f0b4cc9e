package mien.ui;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import mien.core.Frame;
import mien.render.PictureScaler;
import mien.render.Placement;
import mien.ui.PicturesAhead.Size;
import org.jspecify.annotations.Nullable;

/**
 * Paints a camera's picture as large as its place, and what is drawn over it in the same copy to
 * the screen. A frame that is {@linkplain #expect expected} is scaled while it is analysed, so that
 * painting it takes a third less.
 *
 * <p>Used and closed on the event thread, but for {@link #expect}; after that it may be used again.
 */
public final class PicturePainter implements AutoCloseable {
  /** More device pixels than this are made by repeating pixels, to keep painting cheap. */
  private static final double MOST_PIXELS = 1_500_000;

  private final PicturesAhead ahead = new PicturesAhead();
  private final PictureScaler scaler = new PictureScaler();
  private @Nullable BufferedImage image;

  /**
   * A frame was grabbed and is analysed now: it will be painted soon, if nothing is between. It is
   * scaled to the size of the one that was painted last. Any thread may call; returns at once.
   */
  public void expect(Frame frame) {
    BufferedImage picture = frame.picture();
    if (picture != null) {
      ahead.expect(picture);
    }
  }

  /**
   * Paints a picture.
   *
   * @param picture of {@link BufferedImage#TYPE_3BYTE_BGR}
   * @param at where it is on the surface
   * @param over draws on the surface, above the picture
   */
  public void paint(
      Graphics2D surface, BufferedImage picture, Placement at, Consumer<Graphics2D> over) {
    AffineTransform device = surface.getTransform();
    double width = at.width() * device.getScaleX();
    double height = at.height() * device.getScaleY();
    double shrink = Math.min(1, Math.sqrt(MOST_PIXELS / (width * height)));
    int across = Math.max(1, (int) Math.round(width * shrink));
    int down = Math.max(1, (int) Math.round(height * shrink));
    BufferedImage scaled = scaled(picture, new Size(across, down, at.mirrored()));
    // In device pixels, so that a picture that was scaled for them is copied as it is.
    int x = (int) Math.round(device.getTranslateX() + at.x() * device.getScaleX());
    int y = (int) Math.round(device.getTranslateY() + at.y() * device.getScaleY());
    if (shrink == 1) {
      Graphics2D inPicture = scaled.createGraphics();
      inPicture.translate(-x, -y);
      inPicture.transform(device);
      over.accept(inPicture);
      inPicture.dispose();
    }
    surface.setTransform(new AffineTransform());
    surface.drawImage(scaled, x, y, (int) Math.round(width), (int) Math.round(height), null);
    surface.setTransform(device);
    if (shrink < 1) {
      over.accept(surface);
    }
  }

  private BufferedImage scaled(BufferedImage picture, Size size) {
    ahead.want(size);
    BufferedImage last = image;
    BufferedImage ready = ahead.take(picture, size);
    if (ready != null) {
      if (last != null) {
        ahead.reuse(last);
      }
      image = ready;
      return ready;
    }
    BufferedImage own = last != null && size.isOf(last) ? last : size.image();
    image = own;
    scaler.scale(picture, own, size.mirrored());
    return own;
  }

  /** Gives native memory back. */
  @Override
  public void close() {
    ahead.close();
    scaler.close();
    image = null;
  }
}
