package mien.pipeline;

import java.util.Optional;

/** Where items come from. Opened, read and closed on one thread. */
public interface Source<T> extends AutoCloseable {

  /** The next item; empty at the end, or soon after {@link #stop()}. May block until then. */
  Optional<T> next() throws Exception;

  /** Ends a wait in {@link #next()} soon; the one method that may be called from any thread. */
  default void stop() {}

  @Override
  default void close() throws Exception {}
}
