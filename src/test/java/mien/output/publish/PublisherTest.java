package mien.output.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import mien.Eventually;
import mien.core.FrameResult;
import mien.core.InputException;
import mien.output.Results;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PublisherTest {
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final List<Long> sent = new CopyOnWriteArrayList<>();

  private final class Slow implements Outlet {
    @Override
    public void send(FrameResult result) throws IOException {
      sent.add(result.frame().index());
      try {
        goOn.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }

    @Override
    public void close() {}
  }

  /** Were a sender waited for, the loop would never come to its end. */
  @Test
  void nobodyWaitsForASlowSenderAndTheLatestWins() throws Exception {
    try (Publisher publisher = new Publisher(List.of(new Slow()))) {
      publisher.accept(Results.frame(0, 0));
      Eventually.until(() -> sent.size() == 1);
      for (int i = 1; i < 1000; i++) {
        publisher.accept(Results.frame(i, i));
      }
      goOn.countDown();
      Eventually.until(() -> sent.size() == 2);
    }
    assertThat(sent).containsExactly(0L, 999L);
  }

  @Test
  void oneThatFailsTakesNothingFromTheOthers() throws Exception {
    goOn.countDown();
    try (Publisher publisher = new Publisher(List.of(new Failing(), new Slow()))) {
      publisher.accept(Results.frame(0, 0));
      Eventually.until(() -> sent.size() == 1);
    }
  }

  @Test
  void oneThatFailsIsToldOfOnceThoughAnotherSends() throws Exception {
    goOn.countDown();
    List<String> told = new CopyOnWriteArrayList<>();
    Handler listener =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            told.add(line.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger log = Logger.getLogger(Publisher.class.getName());
    log.addHandler(listener);
    try (Publisher publisher = new Publisher(List.of(new Failing(), new Slow()))) {
      for (int i = 1; i <= 3; i++) {
        int count = i;
        publisher.accept(Results.frame(i, i));
        Eventually.until(() -> sent.size() == count);
      }
    } finally {
      log.removeHandler(listener);
    }
    assertThat(told).hasSize(1);
  }

  private static final class Failing implements Outlet {
    @Override
    public void send(FrameResult result) throws IOException {
      throw new IOException("Connection refused");
    }

    @Override
    public void close() {}
  }

  @Test
  void aPortThatIsTakenIsRefusedInOneSentence() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      String address = "ws://127.0.0.1:" + taken.getLocalPort();
      assertThatThrownBy(() -> Publisher.open(List.of(address)))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("127.0.0.1:" + taken.getLocalPort())
          .hasMessageContaining("name another port");
    }
  }
}
