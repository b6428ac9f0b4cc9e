package mien.pipeline;

import java.util.Optional;
import java.util.function.Consumer;

/** Where items come from. Opened, read and closed on one thread. */
public interface Source<T> extends AutoCloseable {

  /** The next item; empty at the end, or soon after {@link #stop()}. May block until then. */
  Optional<T> next() throws Exception;

  /** The same source; who listens hears of each item first, on the thread that reads it. */
  default Source<T> heardBy(Consumer<? super T> listener) {
    Source<T> source = this;
    return new Source<>() {
      @Override
      public Optional<T> next() throws Exception {
        Optional<T> item = source.next();
        item.ifPresent(listener);
        return item;
      }

      @Override
      public void stop() {
        source.stop();
      }

      @Override
      public void close() throws Exception {
        source.close();
      }
    };
  }

  /** Ends a wait in {@link #next()} soon; the one method that may be called from any thread. */
  default void stop() {}

  @Override
  default void close() throws Exception {}
}
