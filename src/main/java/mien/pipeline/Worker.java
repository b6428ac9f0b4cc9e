package mien.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SingleWriterRecorder;
import org.jspecify.annotations.Nullable;

/**
 * One thread's part of a pipeline: opens it, steps through items, closes it, all on that thread.
 */
final class Worker<P extends AutoCloseable> implements Runnable {
  /** Handles one item, or waits for it; false when there are no more. */
  interface Step<P extends AutoCloseable> {
    boolean run(P part, Worker<P> worker) throws Exception;
  }

  private static final long LONGEST_NANOS = 3_600_000_000_000L;

  private final String name;
  private final Callable<? extends P> opener;
  private final Step<P> step;
  private final Channel<?> output;
  private final @Nullable Channel<?> input;
  private final CompletableFuture<Void> opened = new CompletableFuture<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final SingleWriterRecorder recorder = new SingleWriterRecorder(LONGEST_NANOS, 3);
  private @Nullable CompletableFuture<Void> go;
  private LongSupplier cpuNanos = () -> 0;
  private volatile long items;
  private volatile long cpu;
  private volatile long lastCpu;
  private long lastItems;
  private long lastNanos = System.nanoTime();

  Worker(
      String name,
      Callable<? extends P> opener,
      @Nullable Channel<?> input,
      Channel<?> output,
      Step<P> step) {
    this.name = name;
    this.opener = opener;
    this.input = input;
    this.output = output;
    this.step = step;
  }

  /** Tells how much CPU time the thread that asks has taken; before the start. */
  void countCpu(LongSupplier threadNanos) {
    cpuNanos = threadNanos;
  }

  /** Starts the thread; it opens its part at once and steps only when {@code go} completes. */
  Thread start(CompletableFuture<Void> go) {
    this.go = go;
    Thread thread = new Thread(this, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  @Override
  @SuppressWarnings("CatchingUnchecked")
  public void run() {
    @Nullable Throwable failure = null;
    try (P part = opener.call()) {
      opened.complete(null);
      if (go != null) {
        go.join();
      }
      lastCpu = cpuNanos.getAsLong(); // opening is no item
      while (step.run(part, this)) {}
    } catch (Throwable e) { // told to whoever waits
      failure = e;
    }
    output.close(); // before it is told, so that whoever hears of it finds all done
    if (failure != null && !opened.completeExceptionally(failure)) {
      ended.completeExceptionally(failure);
    }
    ended.complete(null);
  }

  /** Lets a stage take the next item, and hands on what it gives. */
  <I, O> boolean pass(HoldingStage<I, O> stage, Channel<I> from, Channel<O> to) throws Exception {
    Optional<I> item = from.take();
    long start = System.nanoTime();
    List<O> ready = item.isPresent() ? stage.apply(item.get()) : stage.rest();
    if (item.isPresent()) {
      handled(start);
    }
    for (O result : ready) {
      if (!to.put(result)) {
        return false;
      }
    }
    return item.isPresent();
  }

  /** Notes one item's time; called on the worker's thread. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // one writer
  void handled(long sinceNanos) {
    recorder.recordValue(Math.min(System.nanoTime() - sinceNanos, LONGEST_NANOS));
    cpu = cpuNanos.getAsLong();
    items++;
  }

  /** The rates since the last call; from one thread at a time. */
  synchronized StageTimes times() {
    Histogram histogram = recorder.getIntervalHistogram();
    long now = System.nanoTime();
    long done = items;
    double perSecond = (done - lastItems) * 1e9 / Math.max(1, now - lastNanos);
    long cpuNow = Math.max(cpu, lastCpu);
    double cpuMillis = (cpuNow - lastCpu) / 1e6 / Math.max(1, done - lastItems);
    lastCpu = cpuNow;
    lastItems = done;
    lastNanos = now;
    return new StageTimes(
        name,
        done,
        input == null ? 0 : input.dropped(),
        perSecond,
        histogram.getValueAtPercentile(50) / 1e6,
        histogram.getValueAtPercentile(99) / 1e6,
        cpuMillis);
  }

  String name() {
    return name;
  }

  CompletableFuture<Void> opened() {
    return opened;
  }

  CompletableFuture<Void> ended() {
    return ended;
  }
}
