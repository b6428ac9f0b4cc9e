package mien.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A source, some stages and a sink, each on a named daemon thread of its own.
 *
 * <pre>{@code
 * Pipeline pipeline =
 *     Pipeline.latestWins()
 *         .from("capture", () -> new CameraSource(…))
 *         .then("detect", () -> new DetectFaces(…))
 *         .to("output", () -> sink);
 * pipeline.start();
 * pipeline.await();
 * }</pre>
 *
 * <p>Each part is opened, used and closed on its own thread. A part that throws ends the pipeline:
 * what it gave before still reaches the sink, and every part is closed. All methods may be called
 * from any thread but the workers'.
 */
public final class Pipeline implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final int capacity;
  private final Overflow overflow;
  private final List<Worker<?>> workers = new ArrayList<>();
  private final List<Channel<?>> channels = new ArrayList<>();
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private volatile boolean stopping;
  private volatile @Nullable Source<?> source;

  private Pipeline(int capacity, Overflow overflow) {
    this.capacity = capacity;
    this.overflow = overflow;
  }

  /** For live pictures: between two workers waits at most one item, and a newer one replaces it. */
  public static Start latestWins() {
    return new Start(new Pipeline(1, Overflow.DROP_OLDEST));
  }

  /** For recordings: nothing is dropped; up to {@code capacity} items wait between two workers. */
  public static Start lossless(int capacity) {
    return new Start(new Pipeline(capacity, Overflow.BLOCK));
  }

  /** A pipeline that has no source yet. */
  public static final class Start {
    private final Pipeline pipeline;

    private Start(Pipeline pipeline) {
      this.pipeline = pipeline;
    }

    public <T> Flow<T> from(String name, Callable<? extends Source<T>> source) {
      Channel<T> out = pipeline.channel();
      pipeline.<Source<T>>add(
          name,
          () -> {
            Source<T> opened = source.call();
            pipeline.source = opened;
            return opened;
          },
          null,
          out,
          (part, worker) -> {
            if (pipeline.stopping) {
              return false;
            }
            long start = System.nanoTime();
            Optional<T> item = part.next();
            worker.handled(start);
            return item.isPresent() && out.put(item.get());
          });
      return new Flow<>(pipeline, out);
    }
  }

  /** A pipeline that has no sink yet. */
  public static final class Flow<T> {
    private final Pipeline pipeline;
    private final Channel<T> in;

    private Flow(Pipeline pipeline, Channel<T> in) {
      this.pipeline = pipeline;
      this.in = in;
    }

    public <O> Flow<O> then(String name, Callable<? extends Stage<T, O>> stage) {
      return thenHolding(name, () -> HoldingStage.of(stage.call()));
    }

    public <O> Flow<O> thenHolding(String name, Callable<? extends HoldingStage<T, O>> stage) {
      Channel<O> out = pipeline.channel();
      pipeline.<HoldingStage<T, O>>add(
          name, stage, in, out, (part, worker) -> worker.pass(part, in, out));
      return new Flow<>(pipeline, out);
    }

    public Pipeline to(String name, Callable<? extends Sink<T>> sink) {
      pipeline.<Sink<T>>add(
          name,
          sink,
          in,
          pipeline.channel(),
          (part, worker) -> {
            Optional<T> item = in.take();
            if (item.isEmpty()) {
              return false;
            }
            long start = System.nanoTime();
            part.accept(item.get());
            worker.handled(start);
            return true;
          });
      return pipeline;
    }
  }

  private <T> Channel<T> channel() {
    Channel<T> channel = new Channel<>(capacity, overflow);
    channels.add(channel);
    return channel;
  }

  private <P extends AutoCloseable> void add(
      String name,
      Callable<? extends P> opener,
      @Nullable Channel<?> input,
      Channel<?> output,
      Worker.Step<P> step) {
    workers.add(new Worker<>(name, opener, input, output, step));
  }

  /**
   * Counts the CPU time of each worker; to be called before the start.
   *
   * @param threadNanos how much the thread that asks has taken, ns
   */
  public void countCpu(LongSupplier threadNanos) {
    workers.forEach(worker -> worker.countCpu(threadNanos));
  }

  /**
   * Opens every part and sets the items flowing.
   *
   * @throws RuntimeException what the first part that could not be opened threw (wrapped in a
   *     {@link PipelineException} if checked); every opened part is closed by then
   */
  public void start() {
    CompletableFuture<Void> go = new CompletableFuture<>();
    for (Worker<?> worker : workers) {
      threads.add(worker.start(go));
      int place = threads.size() - 1;
      worker.ended().whenComplete((ok, failure) -> ended(place, failure));
    }
    @Nullable RuntimeException first = null;
    for (Worker<?> worker : workers) {
      try {
        worker.opened().join();
      } catch (CompletionException e) {
        first = first == null ? unchecked(worker, e) : first;
      }
    }
    if (first != null) {
      abort();
    }
    go.complete(null);
    if (first != null) {
      joinAll();
      throw first;
    }
  }

  /** After a failure nothing more comes in; what had already passed the place flows on. */
  private void ended(int place, @Nullable Throwable failure) {
    if (failure != null) {
      halt();
      channels.subList(0, place).forEach(Channel::abort);
    }
  }

  private void halt() {
    stopping = true;
    Source<?> open = source;
    if (open != null) {
      open.stop();
    }
  }

  private void abort() {
    halt();
    channels.forEach(Channel::abort);
  }

  /**
   * Waits until the last item has left the sink and every part is closed.
   *
   * @throws RuntimeException what the first failing worker threw (wrapped if checked)
   */
  public void await() {
    @Nullable RuntimeException first = null;
    for (Worker<?> worker : workers) {
      try {
        worker.ended().join();
      } catch (CompletionException e) {
        first = first == null ? unchecked(worker, e) : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }

  /**
   * Waits like {@link #await()}, but no longer than this.
   *
   * @return whether every part is closed; false when the time is over
   * @throws RuntimeException as from {@link #await()}
   */
  public boolean await(Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    for (Worker<?> worker : workers) {
      try {
        worker.ended().get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        return false;
      } catch (ExecutionException e) {
        // told below, when all have ended
      }
    }
    await();
    return true;
  }

  /** Whether every worker has ended, by itself or by a failure. */
  public boolean isDone() {
    return workers.stream().allMatch(worker -> worker.ended().isDone());
  }

  /** Takes no more from the source, lets what is under way reach the sink, and waits for it. */
  public void stop() {
    halt();
    joinAll();
  }

  /** Throws away what is under way and waits until every part is closed. */
  @Override
  public void close() {
    abort();
    joinAll();
  }

  /** Each worker's counts and times since the last call, in the order of the flow. */
  public List<StageTimes> times() {
    return workers.stream().map(Worker::times).toList();
  }

  private void joinAll() {
    for (Thread thread : threads) {
      try {
        thread.join(PATIENCE.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      if (thread.isAlive()) {
        LOG.warn(
            "The worker \"{}\" did not end within {} s", thread.getName(), PATIENCE.toSeconds());
      }
    }
  }

  private static RuntimeException unchecked(Worker<?> worker, CompletionException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return cause instanceof RuntimeException r ? r : new PipelineException(worker.name(), cause);
  }
}
