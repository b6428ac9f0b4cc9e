package mien.pipeline;

import java.util.Optional;

/** Where items come from. Opened, read and closed on one thread. */
public interface Source<T> extends AutoCloseable {

  /** The next item; empty at the end. May block, but not for ever. */
  Optional<T> next() throws Exception;

  @Override
  default void close() throws Exception {}
}
