package mien.pipeline;

import java.util.concurrent.CountDownLatch;

/**
 * A stretch of work that ends before the runtime does. When the program is told to end, by Ctrl+C
 * for example, native libraries take their memory down under threads that still compute with it: a
 * hook of the runtime interrupts the thread of this stretch and waits until it has left it.
 */
public final class BeforeExit implements AutoCloseable {
  private final CountDownLatch left = new CountDownLatch(1);
  private final Thread hook;

  private BeforeExit() {
    Thread worker = Thread.currentThread();
    hook =
        new Thread(
            () -> {
              worker.interrupt();
              waitFor(left);
            },
            "before exit");
  }

  /**
   * Begins the stretch, for the thread that calls. That thread has to ask now and then whether it
   * was interrupted.
   *
   * @throws IllegalStateException if the program is ending already
   */
  public static BeforeExit begin() {
    BeforeExit stretch = new BeforeExit();
    Runtime.getRuntime().addShutdownHook(stretch.hook);
    return stretch;
  }

  /** On the thread that began it, once all native memory is freed. */
  @Override
  public void close() {
    left.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      Thread.interrupted(); // the program is ending, and the hook has done its work
    }
  }

  private static void waitFor(CountDownLatch latch) {
    boolean waiting = true;
    while (waiting) {
      try {
        latch.await();
        waiting = false;
      } catch (InterruptedException e) {
        // nobody interrupts a hook
      }
    }
  }
}
