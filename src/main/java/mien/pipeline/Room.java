package mien.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/**
 * Bounds how many bytes are under way between a source and a sink that gets something for each item
 * in its order: the source waits until there is room. One item may always be under way, whatever
 * its size.
 *
 * @param <T> what the source gives
 */
public final class Room<T> {
  private final long mostBytes;
  private final ToLongFunction<? super T> bytes;
  private final Consumer<? super T> left;
  private final Deque<T> underWay = new ArrayDeque<>();
  private long taken;
  private long expected;
  private boolean stopped;

  /**
   * @param bytes how many an item takes; all of a source are expected to be like the last one
   * @param left is told of each item that has passed the sink, on the sink's thread
   */
  public Room(long mostBytes, ToLongFunction<? super T> bytes, Consumer<? super T> left) {
    this.mostBytes = mostBytes;
    this.bytes = bytes;
    this.left = left;
  }

  /** How many bytes may be under way. */
  public long mostBytes() {
    return mostBytes;
  }

  /** The same source, waiting for room before it reads the next item. */
  public Source<T> source(Source<? extends T> source) {
    return new Source<>() {
      @Override
      public Optional<T> next() throws Exception {
        if (!await()) {
          return Optional.empty();
        }
        Optional<? extends T> item = source.next();
        item.ifPresent(Room.this::enter);
        return item.map(it -> it);
      }

      @Override
      public void stop() {
        Room.this.stop();
        source.stop();
      }

      @Override
      public void close() throws Exception {
        source.close();
      }
    };
  }

  /** The same sink, making room after each item. */
  public <O> Sink<O> sink(Sink<O> sink) {
    return new Sink<>() {
      @Override
      public void accept(O item) throws Exception {
        sink.accept(item);
        leave();
      }

      @Override
      public void close() throws Exception {
        sink.close();
      }
    };
  }

  /** Gives false when there will never be room again. */
  private synchronized boolean await() throws InterruptedException {
    while (!stopped && !underWay.isEmpty() && taken + expected > mostBytes) {
      wait();
    }
    return !stopped;
  }

  private synchronized void enter(T item) {
    underWay.addLast(item);
    expected = bytes.applyAsLong(item);
    taken += expected;
  }

  private synchronized void leave() {
    T item = underWay.removeFirst();
    taken -= bytes.applyAsLong(item);
    left.accept(item);
    notifyAll();
  }

  private synchronized void stop() {
    stopped = true;
    notifyAll();
  }
}
