package mien.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.swing.SwingUtilities;
import mien.core.InputException;
import mien.live.IdleControls;
import mien.live.LiveStatus;
import mien.live.SourceState;
import mien.ui.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class RecordingDeskTest {
  @TempDir private Path folder;
  private final CountDownLatch mayOpen = new CountDownLatch(1);

  /** Recorded something before. */
  private final class Controls extends IdleControls {
    @Override
    public LiveStatus status() {
      return IdleControls.status(SourceState.PLAYING, true, "camera:0");
    }

    @Override
    public Path recorded() {
      return folder.resolve("rows.annotated.mkv");
    }
  }

  /** Else a window that is closed at once would take the review with it. */
  @Test
  void theEndIsNotDoneBeforeAReviewThatWasAskedForIsBeingOpened() throws Exception {
    Texts texts = new Texts("mien.ui.texts", Locale.ROOT);
    Reviewing reviewing =
        new Reviewing(
            video -> {
              try {
                mayOpen.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              throw new InputException("There is no library of " + video + ".");
            },
            subject -> new Reviewing.Shown(CompletableFuture.completedFuture(null), () -> {}));
    RecordingDesk desk =
        new RecordingDesk(
            new Controls(),
            texts,
            new Remembered(folder.resolve("window.json")),
            new Reviews(reviewing, texts, sentence -> {}));

    SwingUtilities.invokeAndWait(
        () -> {
          desk.review();
          assertThat(desk.end()).isNotDone();
        });
    desk.end().get(60, TimeUnit.SECONDS);
    assertThat(desk.reviewsClosed()).isNotDone();
    mayOpen.countDown();
    desk.reviewsClosed().get(60, TimeUnit.SECONDS);
  }
}
