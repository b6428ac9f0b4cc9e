package mien.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WorkerTest {
  private final List<String> events = new CopyOnWriteArrayList<>();
  private final Channel<Integer> output = new Channel<>(9, Overflow.BLOCK);
  private final CompletableFuture<Void> go = new CompletableFuture<>();

  private void note(String event) {
    events.add(event + " on " + Thread.currentThread().getName());
  }

  private Callable<AutoCloseable> part() {
    return () -> {
      note("opened");
      return () -> note("closed");
    };
  }

  private <P extends AutoCloseable> Worker<P> worker(
      Callable<? extends P> opener, Worker.Step<P> step) {
    return new Worker<>("work", opener, null, output, step);
  }

  private void assertOutputIsClosed() throws InterruptedException {
    assertThat(output.put(1)).isFalse();
  }

  @Test
  void opensStepsAndClosesOnItsOwnThreadOnceItMay() throws Exception {
    Worker<AutoCloseable> worker =
        worker(
            part(),
            (part, self) -> {
              note("step");
              self.handled(System.nanoTime());
              return self.times().items() < 2;
            });
    Thread thread = worker.start(go);
    worker.opened().join();
    assertThat(events).containsExactly("opened on work");
    assertThat(thread.isDaemon()).isTrue();
    go.complete(null);
    worker.ended().join();
    assertThat(events)
        .containsExactly("opened on work", "step on work", "step on work", "closed on work");
    assertOutputIsClosed();
  }

  @Test
  void whatCannotBeOpenedEndsAtOnce() throws Exception {
    Worker<AutoCloseable> worker =
        worker(
            () -> {
              throw new IOException("no camera");
            },
            (part, self) -> true);
    worker.start(go);
    assertThatThrownBy(worker.opened()::join).hasRootCauseMessage("no camera");
    worker.ended().join(); // the failure is told once
    assertOutputIsClosed();
  }

  @Test
  void aStepThatFailsClosesThePartAndTellsWhy() throws Exception {
    Worker<AutoCloseable> worker =
        worker(
            part(),
            (part, self) -> {
              throw new IllegalStateException("no light");
            });
    go.complete(null);
    worker.start(go);
    assertThatThrownBy(worker.ended()::join).hasRootCauseMessage("no light");
    assertThat(worker.opened()).isCompleted();
    assertThat(events).containsExactly("opened on work", "closed on work");
    assertOutputIsClosed();
  }

  @Test
  void whenItMayNotBeginItsPartIsClosedAllTheSame() {
    Worker<AutoCloseable> worker = worker(part(), (part, self) -> true);
    worker.start(go);
    worker.opened().join();
    go.completeExceptionally(new IllegalStateException("another failed"));
    assertThatThrownBy(worker.ended()::join).hasRootCauseMessage("another failed");
    assertThat(events).containsExactly("opened on work", "closed on work");
  }

  @Test
  void countsAllItemsAndTellsOfThoseSinceTheLastQuestion() throws Exception {
    Channel<Integer> input = new Channel<>(1, Overflow.DROP_OLDEST);
    input.put(1);
    input.put(2);
    Worker<AutoCloseable> worker =
        new Worker<>("work", part(), input, output, (part, self) -> false);
    worker.handled(System.nanoTime() - 50_000_000);
    worker.handled(System.nanoTime() - 50_000_000);
    StageTimes times = worker.times();
    assertThat(times.name()).isEqualTo("work");
    assertThat(times.items()).isEqualTo(2);
    assertThat(times.dropped()).isEqualTo(1);
    assertThat(times.perSecond()).isPositive();
    assertThat(times.p50Millis()).isGreaterThanOrEqualTo(49.9);
    StageTimes none = worker.times();
    assertThat(none.items()).isEqualTo(2);
    assertThat(none.perSecond()).isZero();
    assertThat(none.p99Millis()).isZero();
  }
}
