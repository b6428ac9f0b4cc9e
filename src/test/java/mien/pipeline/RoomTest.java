package mien.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import mien.OtherThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RoomTest {
  private final Deque<Integer> given = new ArrayDeque<>(List.of(40, 40, 40, 500, 10));
  private final List<Integer> left = new ArrayList<>();
  private final Room<Integer> room = new Room<>(100, Integer::longValue, left::add);
  private final List<Integer> arrived = new ArrayList<>();
  private final Sink<Integer> sink = room.sink(arrived::add);
  private final Source<Integer> source = room.source(() -> Optional.ofNullable(given.pollFirst()));

  @Test
  void theSourceWaitsUntilWhatIsUnderWayHasArrived() throws Exception {
    assertThat(source.next()).contains(40);
    assertThat(source.next()).contains(40);
    OtherThread<Optional<Integer>> third = OtherThread.call(source::next).untilItWaits();
    sink.accept(40);
    assertThat(third.result()).contains(40);
  }

  @Test
  void tellsWhatHasPassedTheSink() throws Exception {
    source.next();
    source.next();
    assertThat(left).isEmpty();
    sink.accept(0);
    sink.accept(0);
    assertThat(left).containsExactly(40, 40);
  }

  @Test
  void oneItemMayAlwaysBeUnderWay() throws Exception {
    for (int i = 0; i < 3; i++) {
      sink.accept(source.next().orElseThrow());
    }
    assertThat(source.next()).contains(500);
    OtherThread<Optional<Integer>> next = OtherThread.call(source::next).untilItWaits();
    sink.accept(500);
    assertThat(next.result()).contains(10);
    sink.accept(10);
    assertThat(source.next()).isEmpty();
  }

  @Test
  void aStoppedSourceWaitsNoMore() throws Exception {
    source.next();
    source.next();
    OtherThread<Optional<Integer>> third = OtherThread.call(source::next).untilItWaits();
    source.stop();
    assertThat(third.result()).isEmpty();
  }

  @Test
  void aPipelineNeverHoldsMoreThanFits() {
    AtomicInteger made = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Room<Integer> two = new Room<>(2, item -> 1, item -> {});
    Source<Integer> numbers =
        () -> {
          if (made.get() == 500) {
            return Optional.empty();
          }
          most.accumulateAndGet(made.incrementAndGet() - done.get(), Math::max);
          return Optional.of(made.get());
        };
    try (Pipeline pipeline =
        Pipeline.lossless(8)
            .from("one", () -> two.source(numbers))
            .<Integer>then("two", () -> item -> item)
            .to("three", () -> two.sink(item -> done.incrementAndGet()))) {
      pipeline.start();
      pipeline.await();
    }
    assertThat(done).hasValue(500);
    assertThat(most.get()).isLessThanOrEqualTo(2);
  }

  @Test
  void aSinkThatFailsEndsThePipeline() {
    Room<Integer> one = new Room<>(1, item -> 1, item -> {});
    Sink<Integer> failing =
        item -> {
          throw new IllegalStateException("full");
        };
    try (Pipeline pipeline =
        Pipeline.lossless(8)
            .from("one", () -> one.source(() -> Optional.of(1)))
            .to("two", () -> one.sink(failing))) {
      pipeline.start();
      assertThatThrownBy(pipeline::await).hasMessageContaining("full");
    }
  }
}
