package mien.ui.live;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.swing.SwingUtilities;
import mien.Eventually;
import mien.core.InputException;
import mien.ui.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ReviewsTest {
  private final List<String> news = new CopyOnWriteArrayList<>();

  /** Opens one whose library cannot even be made. */
  private CompletableFuture<Void> closedAfter(Throwable failure) throws Exception {
    Reviewing reviewing =
        new Reviewing(
            video -> {
              if (failure instanceof Error error) {
                throw error;
              }
              throw (RuntimeException) failure;
            },
            subject -> new CompletableFuture<>());
    Reviews reviews = new Reviews(reviewing, new Texts("mien.ui.texts", Locale.ROOT), news::add);
    SwingUtilities.invokeAndWait(() -> reviews.open(Path.of("clip.mp4")));
    return reviews.closed();
  }

  @Test
  void whatCannotBeReviewedIsToldAndNobodyWaitsForIt() throws Exception {
    closedAfter(new InputException("There is no clip.")).get(60, TimeUnit.SECONDS);
    Eventually.until(() -> news.contains("There is no clip."));
  }

  /** The program would never end. */
  @Test
  void noMoreDoesAnybodyWaitAfterAnError() throws Exception {
    closedAfter(new NoClassDefFoundError("mien/Missing")).get(60, TimeUnit.SECONDS);
    Eventually.until(() -> news.toString().contains("mien/Missing"));
  }
}
