package mien.ui;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import mien.core.Frame;
import mien.pipeline.Background;
import mien.render.PictureScaler;
import mien.render.Placement;
import org.jspecify.annotations.Nullable;

/**
 * Paints a camera's picture as large as its place, and what is drawn over it in the same copy to
 * the screen. A frame that is {@linkplain #expect expected} is scaled on a thread of its own while
 * it is analysed, so that painting it takes a third less.
 *
 * <p>Used and closed on the event thread, but for {@link #expect}; after that it may be used again.
 */
public final class PicturePainter implements AutoCloseable {
  /** More device pixels than this are made by repeating pixels, to keep painting cheap. */
  private static final double MOST_PIXELS = 1_500_000;

  /** What is not painted by then never will be: its frame was dropped. */
  private static final long FORGOTTEN_NANOS = 1_000_000_000;

  private final Deque<Expected> expected = new ArrayDeque<>();
  private final Deque<PictureScaler> idle =
      new ArrayDeque<>(List.of(new PictureScaler(), new PictureScaler()));
  private PictureScaler painting = new PictureScaler();
  private @Nullable Background thread;
  private @Nullable Size size;

  /** In device pixels, and whether left and right are swapped. */
  private record Size(int width, int height, boolean mirrored) {}

  private record Expected(
      BufferedImage picture,
      Size size,
      long nanos,
      PictureScaler scaler,
      FutureTask<BufferedImage> scaled) {}

  /**
   * A frame was grabbed and is analysed now: it will be painted soon, if nothing is between. Scales
   * it to the size of the one that was painted last; does nothing before the first. Any thread may
   * call; returns at once.
   */
  public synchronized void expect(Frame frame) {
    BufferedImage picture = frame.picture();
    Size wanted = size;
    if (picture == null || wanted == null) {
      return;
    }
    long now = System.nanoTime();
    while (!expected.isEmpty() && now - expected.element().nanos > FORGOTTEN_NANOS) {
      idle.add(expected.remove().scaler);
    }
    PictureScaler scaler = idle.poll();
    if (scaler == null) {
      return;
    }
    FutureTask<BufferedImage> scaled =
        new FutureTask<>(() -> scaler.scale(picture, wanted.width, wanted.height, wanted.mirrored));
    expected.add(new Expected(picture, wanted, now, scaler, scaled));
    Background own = thread == null ? new Background("scale") : thread;
    thread = own;
    own.run(scaled);
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

  private BufferedImage scaled(BufferedImage picture, Size wanted) {
    Expected ready = taken(picture, wanted);
    if (ready != null) {
      try {
        return ready.scaled.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("A picture could not be scaled", e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted in painting", e);
      }
    }
    return painting.scale(picture, wanted.width, wanted.height, wanted.mirrored);
  }

  /** What was expected of this picture; with it goes what was expected before. */
  private synchronized @Nullable Expected taken(BufferedImage picture, Size wanted) {
    size = wanted;
    if (expected.stream().noneMatch(each -> each.picture == picture)) {
      return null;
    }
    Expected next = expected.remove();
    while (next.picture != picture) {
      idle.add(next.scaler);
      next = expected.remove();
    }
    idle.add(next.size.equals(wanted) ? painting : next.scaler);
    if (!next.size.equals(wanted)) {
      return null;
    }
    painting = next.scaler;
    return next;
  }

  /** Gives native memory back. */
  @Override
  public synchronized void close() {
    size = null;
    if (thread != null) {
      thread.close();
      thread = null;
    }
    expected.forEach(each -> idle.add(each.scaler));
    expected.clear();
    idle.forEach(PictureScaler::close);
    painting.close();
  }
}
