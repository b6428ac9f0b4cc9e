package mien.training;

import java.util.concurrent.CountDownLatch;
import mien.core.InputException;

/**
 * A stretch of native computing that ends before the runtime does. When the program is told to end,
 * by Ctrl+C for example, libtorch's memory would be taken down under the thread that computes with
 * it: a hook of the runtime interrupts that thread and waits until it has left the stretch. The
 * thread asks between two steps.
 */
final class NativeWork implements AutoCloseable {
  private final CountDownLatch left = new CountDownLatch(1);
  private final Thread hook;

  private NativeWork() {
    Thread worker = Thread.currentThread();
    hook =
        new Thread(
            () -> {
              worker.interrupt();
              waitFor(left);
            },
            "end of training");
  }

  /**
   * Begins the stretch, for the thread that calls.
   *
   * @throws InputException if the program is ending already
   */
  static NativeWork begin() {
    NativeWork work = new NativeWork();
    try {
      Runtime.getRuntime().addShutdownHook(work.hook);
    } catch (IllegalStateException e) {
      throw stopped();
    }
    return work;
  }

  /**
   * Asked between two steps that take their time.
   *
   * @throws InputException if the thread was interrupted
   */
  static void goOn() {
    if (Thread.currentThread().isInterrupted()) {
      throw stopped();
    }
  }

  /** What the user is told. */
  static InputException stopped() {
    return new InputException("The training was stopped; --resume goes on with it.");
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
