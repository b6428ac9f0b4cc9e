package mien.output.report;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.Frame;
import org.jspecify.annotations.Nullable;

/** What a report keeps of one face while the video goes by: counts, and at most one picture. */
final class FaceNotes {
  private static final int THUMBNAIL = 112;
  private static final double MARGIN = 1.5;

  /** A picture replaces the last one only if it is better by so much: most frames cost nothing. */
  private static final double BETTER = 1.2;

  private final boolean thumbnails;
  private double best;
  private @Nullable BufferedImage thumbnail;
  long frames;
  long small;
  long dark;
  long blurred;
  long turned;
  long firstMicros;

  /** Where the last frame in which it is seen ends. */
  long endMicros;

  FaceNotes(boolean thumbnails, long firstMicros) {
    this.thumbnails = thumbnails;
    this.firstMicros = firstMicros;
  }

  void add(Frame frame, Face face) {
    FaceQuality quality = FaceQuality.of(frame.grey(), face);
    frames++;
    small += quality.small() ? 1 : 0;
    dark += quality.dark() ? 1 : 0;
    blurred += quality.blurred() ? 1 : 0;
    turned += quality.turned() ? 1 : 0;
    double worth = quality.sharpness() * face.box().width();
    BufferedImage picture = frame.picture();
    if (thumbnails && picture != null && worth > best * BETTER) {
      best = worth;
      thumbnail = cut(picture, face.box().scaledAboutCenter(MARGIN));
    }
  }

  /** A square around the box, moved where it would reach beyond the picture. */
  private static BufferedImage cut(BufferedImage picture, FaceBox box) {
    BufferedImage cut = new BufferedImage(THUMBNAIL, THUMBNAIL, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = cut.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    double side = Math.min(box.width(), Math.min(picture.getWidth(), picture.getHeight()));
    double left = Math.max(0, Math.min(box.centerX() - side / 2, picture.getWidth() - side));
    double top = Math.max(0, Math.min(box.centerY() - side / 2, picture.getHeight() - side));
    graphics.scale(THUMBNAIL / side, THUMBNAIL / side);
    graphics.translate(-left, -top);
    graphics.drawImage(picture, 0, 0, null);
    graphics.dispose();
    return cut;
  }

  @Nullable BufferedImage thumbnail() {
    return thumbnail;
  }
}
