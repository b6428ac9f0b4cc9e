package mien.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import mien.Eventually;
import mien.OtherThread;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PipelineTest {
  private final List<String> events = Collections.synchronizedList(new ArrayList<>());
  private final List<Integer> arrived = Collections.synchronizedList(new ArrayList<>());

  @Test
  void bringsEveryItemInOrderWhenNothingMayBeLost() {
    Pipeline pipeline =
        Pipeline.lossless(2)
            .from("source", () -> counting(1000))
            .then("double", () -> item -> item * 2)
            .to("sink", () -> arrived::add);

    pipeline.start();
    pipeline.await();

    assertThat(arrived).isEqualTo(IntStream.range(0, 1000).map(i -> i * 2).boxed().toList());
    assertThat(pipeline.times()).extracting(StageTimes::items).containsExactly(1001L, 1000L, 1000L);
    assertThat(pipeline.times()).extracting(StageTimes::dropped).containsOnly(0L);
  }

  @Test
  void countsTheCpuTimeOfEachWorkersItemsWhenTold() {
    ThreadLocal<AtomicLong> taken = ThreadLocal.withInitial(AtomicLong::new);
    Pipeline pipeline =
        Pipeline.lossless(2).from("source", () -> new Counting(10)).to("sink", () -> arrived::add);
    pipeline.countCpu(() -> taken.get().addAndGet(3_000_000));

    pipeline.start();
    pipeline.await();

    assertThat(pipeline.times()).extracting(StageTimes::cpuMillis).containsOnly(3.0);
    assertThat(pipeline.times()).extracting(StageTimes::cpuMillis).containsOnly(0.0);
  }

  @Test
  void keepsTheNewestWhenLiveAndCountsWhatItDropped() throws Exception {
    CountDownLatch sourceDone = new CountDownLatch(1);
    Source<Integer> source =
        new Counting(100) {
          @Override
          public void close() {
            sourceDone.countDown();
          }
        };
    Pipeline pipeline =
        Pipeline.latestWins()
            .from("source", () -> source)
            .to(
                "slow",
                () ->
                    item -> {
                      sourceDone.await();
                      arrived.add(item);
                    });

    pipeline.start();
    pipeline.await();

    assertThat(arrived).last().isEqualTo(99);
    assertThat(arrived).hasSizeLessThanOrEqualTo(2);
    assertThat(pipeline.times().get(1).dropped()).isEqualTo(100 - arrived.size());
  }

  @Test
  void opensUsesAndClosesEachPartOnItsOwnThread() {
    Pipeline pipeline =
        Pipeline.lossless(1)
            .from("one", () -> new Counting(1))
            .then("two", Recording::new)
            .to("three", () -> arrived::add);

    pipeline.start();
    pipeline.await();

    assertThat(events).containsExactly("open two", "use two", "close two");
  }

  @Test
  void startThrowsWhatCouldNotBeOpenedAfterClosingWhatCould() {
    Pipeline pipeline =
        Pipeline.lossless(1)
            .from("one", () -> new Counting(1))
            .then("two", Recording::new)
            .<Integer>to(
                "three",
                () -> {
                  throw new IllegalStateException("no room on the disk");
                });

    assertThatThrownBy(pipeline::start)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no room on the disk");
    assertThat(events).containsExactly("open two", "close two");
    assertThat(pipeline.isDone()).isTrue();
  }

  @Test
  void aFailureInTheMiddleEndsEverythingAndNamesTheWorker() {
    Pipeline pipeline =
        Pipeline.lossless(1)
            .from("one", () -> new Counting(Integer.MAX_VALUE))
            .then("two", Recording::new)
            .to(
                "three",
                () ->
                    item -> {
                      if (item == 10) {
                        throw new IOException("the disk is full");
                      }
                    });

    pipeline.start();

    assertThatThrownBy(pipeline::await)
        .isInstanceOf(PipelineException.class)
        .hasMessage("three failed: the disk is full");
    assertThat(events).contains("close two");
  }

  @Test
  void whatASourceGaveBeforeItFailedStillReachesTheSink() {
    Counting source =
        new Counting(Integer.MAX_VALUE) {
          @Override
          public Optional<Integer> next() {
            Optional<Integer> item = super.next();
            if (item.equals(Optional.of(50))) {
              throw new IllegalStateException("it broke off");
            }
            return item;
          }
        };
    Pipeline pipeline =
        Pipeline.lossless(8)
            .from("one", () -> source)
            .then("two", () -> item -> item)
            .to("three", () -> arrived::add);

    pipeline.start();

    assertThatThrownBy(pipeline::await).hasMessage("it broke off");
    assertThat(arrived).isEqualTo(IntStream.range(0, 50).boxed().toList());
  }

  @Test
  void stopEndsTheWaitOfASource() {
    CountDownLatch stopped = new CountDownLatch(1);
    Source<Integer> waiting =
        new Source<>() {
          @Override
          public Optional<Integer> next() throws InterruptedException {
            stopped.await();
            return Optional.empty();
          }

          @Override
          public void stop() {
            stopped.countDown();
          }
        };
    Pipeline pipeline =
        Pipeline.latestWins().from("one", () -> waiting).to("two", () -> arrived::add);

    pipeline.start();
    pipeline.stop();

    assertThat(pipeline.isDone()).isTrue();
  }

  @Test
  void aFailureWhileClosingIsAFailure() {
    Pipeline pipeline =
        Pipeline.lossless(1)
            .from("one", () -> new Counting(3))
            .to(
                "two",
                () ->
                    new Sink<Integer>() {
                      @Override
                      public void accept(Integer item) {}

                      @Override
                      public void close() throws IOException {
                        throw new IOException("the file could not be moved");
                      }
                    });

    pipeline.start();

    assertThatThrownBy(pipeline::await).hasMessageContaining("could not be moved");
  }

  @Test
  void stopLetsWhatIsUnderWayReachTheSink() {
    Counting source = new Counting(Integer.MAX_VALUE);
    Pipeline pipeline =
        Pipeline.lossless(4).from("one", () -> source).to("two", () -> arrived::add);
    pipeline.start();

    pipeline.stop();

    assertThat(pipeline.isDone()).isTrue();
    assertThat(arrived).hasSize(source.given);
  }

  /** The sink goes on only when both givers have ended: nothing but the close makes them. */
  @Test
  void closeEndsAPipelineWhoseSinkIsFull() throws Exception {
    List<Thread> givers = new CopyOnWriteArrayList<>();
    Counting source = new Counting(Integer.MAX_VALUE);
    Pipeline pipeline =
        Pipeline.lossless(1)
            .from(
                "one",
                () -> {
                  givers.add(Thread.currentThread());
                  return source;
                })
            .then(
                "two",
                () -> {
                  givers.add(Thread.currentThread());
                  return new Recording();
                })
            .to(
                "three",
                () ->
                    item -> {
                      for (Thread giver : givers) {
                        giver.join();
                      }
                      arrived.add(item);
                    });
    pipeline.start();
    // Each worker holds one item, and so does each channel between them.
    Eventually.until(
        () ->
            source.given == 5
                && givers.stream().allMatch(giver -> giver.getState() == Thread.State.WAITING));

    pipeline.close();

    assertThat(pipeline.isDone()).isTrue();
    assertThat(events).contains("close two");
    assertThat(arrived).as("what was under way is thrown away").containsExactly(0);
  }

  @RepeatedTest(500)
  void closeMayComeWhileItStarts() throws Exception {
    Pipeline pipeline =
        Pipeline.lossless(1)
            .from("one", () -> new Counting(Integer.MAX_VALUE))
            .then("two", () -> item -> item)
            .then("three", () -> item -> item)
            .then("four", () -> item -> item)
            .to("five", () -> item -> {});
    OtherThread<Boolean> closing =
        OtherThread.call(
            () -> {
              pipeline.close();
              return true;
            });
    pipeline.start();

    assertThat(closing.result()).isTrue();
    assertThat(pipeline.await(Duration.ofMinutes(1))).isTrue();
  }

  @Test
  void awaitSaysWhetherTheTimeSufficed() throws Exception {
    CountDownLatch more = new CountDownLatch(1);
    Pipeline pipeline =
        Pipeline.lossless(1)
            .from("one", () -> new Counting(1))
            .to(
                "two",
                () ->
                    item -> {
                      more.await();
                      arrived.add(item);
                    });
    pipeline.start();

    assertThat(pipeline.await(Duration.ofMillis(20))).isFalse();
    assertThat(arrived).isEmpty();
    more.countDown();

    assertThat(pipeline.await(Duration.ofMinutes(1))).isTrue();
    assertThat(arrived).containsExactly(0);
  }

  @Test
  void awaitForSomeTimeThrowsWhatFailed() {
    Pipeline pipeline =
        Pipeline.lossless(1)
            .from("one", () -> new Counting(1))
            .to(
                "two",
                () ->
                    item -> {
                      throw new IOException("the disk is full");
                    });
    pipeline.start();

    assertThatThrownBy(() -> pipeline.await(Duration.ofMinutes(1)))
        .isInstanceOf(PipelineException.class)
        .hasMessage("two failed: the disk is full");
  }

  private static Source<Integer> counting(int end) {
    return new Counting(end);
  }

  private static class Counting implements Source<Integer> {
    private final int end;
    private volatile int given;

    Counting(int end) {
      this.end = end;
    }

    @Override
    public Optional<Integer> next() {
      return given < end ? Optional.of(given++) : Optional.empty();
    }
  }

  private final class Recording implements Stage<Integer, Integer> {
    private boolean used;

    Recording() {
      note("open");
    }

    @Override
    public Integer apply(Integer item) {
      if (!used) {
        note("use");
        used = true;
      }
      return item;
    }

    @Override
    public void close() {
      note("close");
    }

    private void note(String what) {
      events.add(what + " " + Thread.currentThread().getName());
    }
  }

  /** Gives items in pairs, and an odd one at the end. */
  private static final class Pairs implements HoldingStage<Integer, Integer> {
    private final List<Integer> held = new ArrayList<>();

    @Override
    public List<Integer> apply(Integer item) {
      held.add(item);
      return held.size() < 2 ? List.of() : rest();
    }

    @Override
    public List<Integer> rest() {
      List<Integer> ready = List.copyOf(held);
      held.clear();
      return ready;
    }
  }

  @Test
  void aStageMayHoldItemsBackAndGivesThemInOrder() {
    List<Integer> taken = Collections.synchronizedList(new ArrayList<>());
    Iterator<Integer> numbers = List.of(1, 2, 3, 4, 5).iterator();
    try (Pipeline pipeline =
        Pipeline.lossless(1)
            .from(
                "one",
                () ->
                    () ->
                        numbers.hasNext() ? Optional.of(numbers.next()) : Optional.<Integer>empty())
            .thenHolding("pairs", Pairs::new)
            .to("sink", () -> taken::add)) {
      pipeline.start();
      pipeline.await();
    }

    assertThat(taken).containsExactly(1, 2, 3, 4, 5);
  }
}
