package mien.pipeline;

import java.util.ArrayDeque;
import java.util.Optional;

/**
 * A bounded queue from one worker to the next. After {@link #close()} what is inside can still be
 * taken; after {@link #abort()} nothing can.
 */
final class Channel<T> {
  private final ArrayDeque<T> items = new ArrayDeque<>();
  private final int capacity;
  private final Overflow overflow;
  private boolean closed;
  private long dropped;

  Channel(int capacity, Overflow overflow) {
    this.capacity = capacity;
    this.overflow = overflow;
  }

  /** Hands an item over; gives false when nobody will take it any more. */
  synchronized boolean put(T item) throws InterruptedException {
    while (!closed && items.size() == capacity) {
      if (overflow == Overflow.DROP_OLDEST) {
        items.removeFirst();
        dropped++;
      } else {
        wait();
      }
    }
    if (closed) {
      return false;
    }
    items.addLast(item);
    notifyAll();
    return true;
  }

  /** Waits for the next item; empty when the channel is closed and drained. */
  synchronized Optional<T> take() throws InterruptedException {
    while (items.isEmpty() && !closed) {
      wait();
    }
    Optional<T> first = Optional.ofNullable(items.pollFirst());
    notifyAll();
    return first;
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }

  synchronized void abort() {
    items.clear();
    close();
  }

  synchronized long dropped() {
    return dropped;
  }
}
