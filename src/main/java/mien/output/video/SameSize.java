package mien.output.video;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import mien.core.Face;
import mien.core.FaceBox;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.GreyImage;
import mien.render.Placement;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a recorded picture in the size of its first frame: a camera or a stream that comes back may
 * give another, and a video holds one alone. For one thread at a time.
 */
public final class SameSize {
  private @Nullable BufferedImage first;

  /**
   * The frame, or one of the first size that shows it whole, with its boxes where the faces are.
   */
  public FrameResult of(FrameResult result) {
    BufferedImage picture = result.frame().picture();
    if (picture == null) {
      return result;
    }
    BufferedImage model = first == null ? picture : first;
    first = model;
    int width = model.getWidth();
    int height = model.getHeight();
    if (picture.getWidth() == width && picture.getHeight() == height) {
      return result;
    }
    Placement at = Placement.fit(picture.getWidth(), picture.getHeight(), width, height, false);
    List<Face> faces =
        result.faces().stream().map(face -> face.withBox(placed(at, face.box()))).toList();
    List<FaceBox> doubtful = result.doubtful().stream().map(box -> placed(at, box)).toList();
    Frame frame = framed(result.frame(), fitted(picture, at, width, height));
    return new FrameResult(frame, faces, doubtful, List.of(), result.marker());
  }

  private static FaceBox placed(Placement at, FaceBox box) {
    Rectangle2D placed = at.onSurface(box);
    return new FaceBox(placed.getX(), placed.getY(), placed.getWidth(), placed.getHeight());
  }

  private static BufferedImage fitted(BufferedImage picture, Placement at, int width, int height) {
    BufferedImage fitted = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D g = fitted.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.drawImage(picture, at.transform(), null);
    g.dispose();
    return fitted;
  }

  /** Nobody analyses it any more, so that its grey picture may be empty. */
  private static Frame framed(Frame frame, BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    return new Frame(
            frame.index(),
            frame.timestampMicros(),
            frame.grabbedNanos(),
            new GreyImage(width, height, new byte[width * height]),
            picture)
        .recordedAt(frame.index(), frame.timestampMicros(), frame.origin().durationMicros());
  }
}
