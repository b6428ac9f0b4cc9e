package mien.pipeline;

/** Where items end. Opened, used and closed on one thread. */
public interface Sink<T> extends AutoCloseable {

  void accept(T item) throws Exception;

  /** Called when every item was accepted, or after a failure; whatever is buffered is written. */
  @Override
  default void close() throws Exception {}
}
