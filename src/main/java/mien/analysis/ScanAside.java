package mien.analysis;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import mien.core.FaceBox;
import mien.core.GreyImage;
import mien.pipeline.Background;
import org.jspecify.annotations.Nullable;

/**
 * Searches pictures on a thread of its own, so that no frame waits. What was found is some frames
 * old by then, and is found again, near where it was, in the frame that takes it: so a box is never
 * stale. Used and closed on the thread that follows the faces.
 */
final class ScanAside implements Scan {
  private final Consumer<Runnable> thread;
  private final Runnable end;
  private final FaceDetector near;
  private final Callable<? extends FaceDetector> opener;
  private @Nullable FaceDetector own;
  private @Nullable CompletableFuture<List<Detection>> search;
  private @Nullable GreyImage searched;

  /**
   * @param near finds faces again in a later picture; closed by its owner
   * @param opener opens the detector that searches, on the thread that does so
   */
  ScanAside(FaceDetector near, Callable<? extends FaceDetector> opener) {
    this(near, opener, new Background("scan"));
  }

  private ScanAside(
      FaceDetector near, Callable<? extends FaceDetector> opener, Background background) {
    this(near, opener, background::run, background::close);
  }

  /**
   * @param thread does one piece of work after the other
   * @param end waits until they are done
   */
  ScanAside(
      FaceDetector near,
      Callable<? extends FaceDetector> opener,
      Consumer<Runnable> thread,
      Runnable end) {
    this.near = near;
    this.opener = opener;
    this.thread = thread;
    this.end = end;
  }

  @Override
  public void start(GreyImage picture, List<FaceBox> known) {
    CompletableFuture<List<Detection>> search = new CompletableFuture<>();
    this.search = search;
    searched = picture;
    thread.accept(
        () -> {
          try {
            search.complete(opened().scan(picture, known));
          } catch (Throwable e) { // told to whoever asks
            search.completeExceptionally(e);
          }
        });
  }

  private FaceDetector opened() throws Exception {
    FaceDetector detector = own;
    if (detector == null) {
      detector = opener.call();
      own = detector;
    }
    return detector;
  }

  @Override
  public boolean isUnderWay() {
    return search != null;
  }

  /** Throws what the search threw. */
  @Override
  public List<Detection> found(GreyImage picture, boolean waits) {
    if (search == null || !(search.isDone() || waits)) {
      return List.of();
    }
    List<Detection> found = result(search);
    search = null;
    if (picture == searched) {
      return found;
    }
    return near.near(picture, found.stream().map(Detection::turnedBox).toList());
  }

  private static List<Detection> result(CompletableFuture<List<Detection>> search) {
    try {
      return search.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  @Override
  public void close() {
    thread.accept(
        () -> {
          if (own != null) {
            own.close();
          }
        });
    end.run();
  }
}
