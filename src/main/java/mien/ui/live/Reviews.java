package mien.ui.live;

import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import mien.core.Text;
import mien.pipeline.Background;
import mien.review.Subject;
import mien.ui.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens what was recorded for review, in a window beside the live one. Event thread. */
final class Reviews {
  private static final Logger LOG = LoggerFactory.getLogger(Reviews.class);

  private final Reviewing reviewing;
  private final Texts texts;
  private final Consumer<String> news;
  private final Background worker = new Background("review");
  private final Map<Path, Runnable> open = new HashMap<>();
  private CompletableFuture<Void> closed = CompletableFuture.completedFuture(null);

  /**
   * @param news is told on the event thread what is being done, or why it cannot be
   */
  Reviews(Reviewing reviewing, Texts texts, Consumer<String> news) {
    this.reviewing = reviewing;
    this.texts = texts;
    this.news = news;
  }

  /**
   * Opens a video; what was not analysed yet is analysed first, and news tell how far that is. One
   * that is open comes to the front: two windows would each refuse what the other has saved.
   */
  void open(Path video) {
    Runnable toFront = open.putIfAbsent(video, () -> {});
    if (toFront != null) {
      toFront.run();
      return;
    }
    CompletableFuture<Void> done = new CompletableFuture<>();
    closed =
        CompletableFuture.allOf(
            closed, done.thenRunAsync(() -> open.remove(video), EventQueue::invokeLater));
    String name = String.valueOf(video.getFileName());
    worker.run(
        () -> {
          try {
            Subject subject =
                reviewing
                    .libraries()
                    .apply(video)
                    .open(
                        video,
                        share ->
                            tell(texts.get("review.opening", name, Text.of("%.0f", 100 * share))));
            EventQueue.invokeLater(() -> show(subject, done));
          } catch (Exception | Error e) { // whoever waits for the windows must not wait for ever
            failed(video, e, done);
          }
        });
  }

  private void show(Subject subject, CompletableFuture<Void> done) {
    news.accept("");
    try {
      Reviewing.Shown shown = reviewing.windows().apply(subject);
      open.put(subject.video(), shown.toFront());
      shown.closed().whenComplete((closed, e) -> done.complete(null));
    } catch (RuntimeException | Error e) {
      failed(subject.video(), e, done);
    }
  }

  private void failed(Path video, Throwable failure, CompletableFuture<Void> done) {
    try {
      LOG.warn("{} cannot be reviewed", video, failure);
      tell(
          failure instanceof Exception ? String.valueOf(failure.getMessage()) : failure.toString());
    } finally {
      done.complete(null);
    }
  }

  private void tell(String sentence) {
    EventQueue.invokeLater(() -> news.accept(sentence));
  }

  /** Is done when every window that was opened is closed. */
  CompletableFuture<Void> closed() {
    return closed;
  }
}
