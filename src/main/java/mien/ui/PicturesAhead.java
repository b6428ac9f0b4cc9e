package mien.ui;

import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import mien.pipeline.Background;
import mien.render.PictureScaler;
import org.jspecify.annotations.Nullable;

/**
 * Scales pictures to the size in which they will be painted, on a thread of its own, while their
 * frames are analysed. Any thread may call; what is handed over is heap memory.
 */
final class PicturesAhead implements AutoCloseable {
  /** So many at once; of frames that follow each other faster, some are scaled when painted. */
  private static final int MOST = 2;

  /** What is not painted by then never will be: its frame was dropped. */
  private static final long FORGOTTEN_NANOS = 1_000_000_000;

  private final Deque<Expected> expected = new ArrayDeque<>();
  private final Deque<BufferedImage> spare = new ArrayDeque<>();
  private @Nullable Size size;
  private @Nullable Scaling scaling;

  /** In device pixels, and whether left and right are swapped. */
  record Size(int width, int height, boolean mirrored) {
    BufferedImage image() {
      return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    boolean isOf(BufferedImage image) {
      return image.getWidth() == width && image.getHeight() == height;
    }
  }

  private record Expected(
      BufferedImage picture, Size size, long nanos, FutureTask<BufferedImage> scaled) {}

  /** A thread, and what is used on it alone. */
  private record Scaling(Background thread, PictureScaler scaler) {}

  /** What is scaled from now on is scaled to this. */
  synchronized void want(Size wanted) {
    size = wanted;
  }

  /** Begins to scale a picture, if it is known how large it is wanted; returns at once. */
  synchronized void expect(BufferedImage picture) {
    long now = System.nanoTime();
    expected.removeIf(each -> now - each.nanos > FORGOTTEN_NANOS);
    Size wanted = size;
    if (wanted == null || expected.size() == MOST) {
      return;
    }
    Scaling on =
        scaling == null ? new Scaling(new Background("scale"), new PictureScaler()) : scaling;
    scaling = on;
    spare.removeIf(image -> !wanted.isOf(image));
    BufferedImage into = spare.isEmpty() ? wanted.image() : spare.remove();
    FutureTask<BufferedImage> scaled =
        new FutureTask<>(() -> on.scaler.scale(picture, into, wanted.mirrored), into);
    expected.add(new Expected(picture, wanted, now, scaled));
    on.thread.run(scaled);
  }

  /**
   * The picture in this size, waited for; null if it was not expected so. What was expected before
   * it is forgotten.
   */
  @Nullable BufferedImage take(BufferedImage picture, Size wanted) {
    Expected found = found(picture);
    if (found == null || !found.size.equals(wanted)) {
      return null;
    }
    try {
      return found.scaled.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A picture could not be scaled", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private synchronized @Nullable Expected found(BufferedImage picture) {
    if (expected.stream().noneMatch(each -> each.picture == picture)) {
      return null;
    }
    Expected next = expected.remove();
    while (next.picture != picture) {
      next = expected.remove();
    }
    return next;
  }

  /** Takes an image back that is painted no more. */
  synchronized void reuse(BufferedImage image) {
    if (spare.size() < MOST) {
      spare.add(image);
    }
  }

  /** Ends the thread; nothing is expected until it is known again how large pictures are wanted. */
  @Override
  public synchronized void close() {
    size = null;
    expected.clear();
    spare.clear();
    Scaling last = scaling;
    if (last != null) {
      last.thread.run(last.scaler::close);
      last.thread.close();
      scaling = null;
    }
  }
}
