package mien.ui;

import java.awt.EventQueue;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Leads other threads to the event thread. */
public final class EventThread {
  private EventThread() {}

  /**
   * Opens a window on the event thread, and waits for it.
   *
   * @throws IllegalStateException if it cannot be opened
   */
  public static <T> T open(Supplier<T> window) {
    FutureTask<T> opening = new FutureTask<>(window::get);
    try {
      EventQueue.invokeAndWait(opening);
      return opening.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the window was being opened", e);
    } catch (InvocationTargetException | ExecutionException e) {
      throw new IllegalStateException("the window cannot be opened", e.getCause());
    }
  }

  /**
   * Does this on the event thread once the other is done, however that ended; waits for nothing.
   */
  public static void after(CompletableFuture<?> other, Runnable work) {
    other.whenComplete((result, failure) -> EventQueue.invokeLater(work));
  }
}
