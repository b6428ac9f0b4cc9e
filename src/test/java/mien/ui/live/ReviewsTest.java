package mien.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
            subject -> new Reviewing.Shown(new CompletableFuture<>(), () -> {}));
    Reviews reviews = new Reviews(reviewing, new Texts("mien.ui.texts", Locale.ROOT), news::add);
    SwingUtilities.invokeAndWait(() -> reviews.open(Path.of("clip.mp4")));
    return reviews.closed();
  }

  @Test
  void whatCannotBeReviewedIsToldAndNobodyWaitsForIt() throws Exception {
    closedAfter(new InputException("There is no clip.")).get(60, TimeUnit.SECONDS);
    Eventually.until(() -> news.contains("There is no clip."));
  }

  /** A double click is two. */
  @Test
  void aVideoThatIsBeingOpenedIsNotOpenedTwice() throws Exception {
    CountDownLatch mayOpen = new CountDownLatch(1);
    AtomicInteger opened = new AtomicInteger();
    Reviewing reviewing =
        new Reviewing(
            video -> {
              opened.incrementAndGet();
              try {
                mayOpen.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              throw new InputException("There is no clip.");
            },
            subject -> new Reviewing.Shown(new CompletableFuture<>(), () -> {}));
    Reviews reviews = new Reviews(reviewing, new Texts("mien.ui.texts", Locale.ROOT), news::add);
    Path clip = Path.of("clip.mp4");
    SwingUtilities.invokeAndWait(() -> reviews.open(clip));
    SwingUtilities.invokeAndWait(() -> reviews.open(clip));
    mayOpen.countDown();
    reviews.closed().get(60, TimeUnit.SECONDS);
    SwingUtilities.invokeAndWait(() -> assertThat(opened).hasValue(1));

    SwingUtilities.invokeAndWait(() -> reviews.open(clip));
    reviews.closed().get(60, TimeUnit.SECONDS);
    assertThat(opened).as("it may be tried again").hasValue(2);
  }

  /** The program would never end. */
  @Test
  void noMoreDoesAnybodyWaitAfterAnError() throws Exception {
    closedAfter(new NoClassDefFoundError("mien/Missing")).get(60, TimeUnit.SECONDS);
    Eventually.until(() -> news.toString().contains("mien/Missing"));
  }
}
