package mien.render;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import mien.core.FrameResult;

/** Draws the faces of a frame over its whole picture, in the picture's own size. */
public final class FramePainter {
  private final OverlayPainter overlay;

  /** In the words of this machine's language. */
  public FramePainter() {
    this(new OverlayPainter(new Words(Language.drawable(Locale.getDefault()))));
  }

  /**
   * @param overlay draws the faces
   */
  public FramePainter(OverlayPainter overlay) {
    this.overlay = overlay;
  }

  /** Draws over a picture that is there already. */
  public void paint(Graphics2D graphics, FrameResult result) {
    Placement whole = whole(result);
    result.maps().forEach(map -> HeatMap.paint(graphics, map, whole));
    overlay.paint(graphics, result.faces(), whole);
  }

  /**
   * A new picture of the frame with its faces.
   *
   * @param result its frame has its colours
   */
  public BufferedImage picture(FrameResult result) {
    BufferedImage image =
        new BufferedImage(
            result.frame().width(), result.frame().height(), BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.drawImage(result.frame().picture(), 0, 0, null);
      paint(graphics, result);
    } finally {
      graphics.dispose();
    }
    return image;
  }

  private static Placement whole(FrameResult result) {
    return Placement.whole(result.frame().width(), result.frame().height());
  }
}
