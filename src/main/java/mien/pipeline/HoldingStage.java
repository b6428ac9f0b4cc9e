package mien.pipeline;

import java.util.List;

/**
 * One step of work that may hold items back for a while, because it knows more about them when it
 * has seen the next ones. Opened, used and closed on one thread.
 */
public interface HoldingStage<I, O> extends AutoCloseable {

  /** Takes one item, and gives what is ready, in order. */
  List<O> apply(I item) throws Exception;

  /** What is still held back, when no more items will come. */
  List<O> rest() throws Exception;

  /** A stage that holds nothing back. */
  static <I, O> HoldingStage<I, O> of(Stage<I, O> stage) {
    return new HoldingStage<>() {
      @Override
      public List<O> apply(I item) throws Exception {
        return List.of(stage.apply(item));
      }

      @Override
      public List<O> rest() {
        return List.of();
      }

      @Override
      public void close() throws Exception {
        stage.close();
      }
    };
  }

  @Override
  default void close() throws Exception {}
}
