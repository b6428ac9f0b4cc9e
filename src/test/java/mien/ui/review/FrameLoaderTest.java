package mien.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import mien.core.Frame;
import mien.core.GreyImage;
import mien.pipeline.Stage;
import org.junit.jupiter.api.Test;

class FrameLoaderTest {
  private final BlockingQueue<Long> shown = new LinkedBlockingQueue<>();
  private final BlockingQueue<Exception> failures = new LinkedBlockingQueue<>();

  private FrameLoader loader(Stage<Long, Frame> frames) {
    return new FrameLoader(
        () -> frames, frame -> shown.add(frame.timestampMicros()), failures::add);
  }

  private static Frame frame(long micros) {
    return new Frame(0, micros, 0, new GreyImage(1, 1, new byte[1]), null);
  }

  @Test
  void whatWasAskedMeanwhileIsLeftOutButForTheNewest() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    List<Long> decoded = new CopyOnWriteArrayList<>();
    try (FrameLoader loader =
        loader(
            micros -> {
              decoded.add(micros);
              begun.countDown();
              goOn.await();
              return frame(micros);
            })) {
      loader.ask(1);
      begun.await();
      loader.ask(2);
      loader.ask(3);
      goOn.countDown();
      assertThat(shown.poll(10, TimeUnit.SECONDS)).isEqualTo(1);
      assertThat(shown.poll(10, TimeUnit.SECONDS)).isEqualTo(3);
    }
    assertThat(decoded).containsExactly(1L, 3L);
  }

  @Test
  void aFailureIsToldAndTheNextFrameStillComes() throws Exception {
    AtomicBoolean broken = new AtomicBoolean(true);
    try (FrameLoader loader =
        loader(
            micros -> {
              if (broken.getAndSet(false)) {
                throw new IOException("torn");
              }
              return frame(micros);
            })) {
      loader.ask(1);
      assertThat(failures.poll(10, TimeUnit.SECONDS)).hasMessage("torn");
      loader.ask(2);
      assertThat(shown.poll(10, TimeUnit.SECONDS)).isEqualTo(2);
    }
  }

  @Test
  void closesWhatGivesTheFrames() throws Exception {
    AtomicBoolean closed = new AtomicBoolean();
    FrameLoader loader =
        loader(
            new Stage<>() {
              @Override
              public Frame apply(Long micros) {
                return frame(micros);
              }

              @Override
              public void close() {
                closed.set(true);
              }
            });
    loader.ask(1);
    loader.close();
    assertThat(closed).isTrue();
  }
}
