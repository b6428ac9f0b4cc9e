package mien.pipeline;

/** One step of work. Opened, used and closed on one thread. */
public interface Stage<I, O> extends AutoCloseable {

  O apply(I item) throws Exception;

  @Override
  default void close() throws Exception {}
}
