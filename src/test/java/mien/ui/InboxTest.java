package mien.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import mien.core.FrameResult;
import mien.ui.live.SyntheticFaces;
import org.junit.jupiter.api.Test;

class InboxTest {

  @Test
  void theNewestWinsWhileTheEventThreadIsBusyAndTheOthersAreCounted() throws Exception {
    List<Long> shown = new ArrayList<>();
    AtomicInteger dropped = new AtomicInteger();
    Inbox<FrameResult> inbox =
        new Inbox<>(r -> shown.add(r.frame().index()), dropped::incrementAndGet);
    SyntheticFaces faces = new SyntheticFaces(8, 8, 0);
    CountDownLatch painting = new CountDownLatch(1);
    EventQueue.invokeLater(
        () -> {
          try {
            painting.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    for (long index = 0; index < 5; index++) {
      FrameResult frame = faces.frame(index);
      inbox.accept(frame);
    }
    painting.countDown();
    EventQueue.invokeAndWait(() -> {});
    assertThat(shown).containsExactly(4L);
    assertThat(dropped).hasValue(4);

    inbox.accept(faces.frame(5));
    EventQueue.invokeAndWait(() -> {});
    assertThat(shown).containsExactly(4L, 5L);
  }
}
