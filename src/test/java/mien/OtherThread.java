package mien;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** A call on a thread of its own, for tests of what waits and of what ends a wait. */
public final class OtherThread<T> {
  private final FutureTask<T> task;
  private final Thread thread;

  private OtherThread(Callable<T> call) {
    task = new FutureTask<>(call);
    thread = new Thread(task, "other thread of a test");
    thread.setDaemon(true);
    thread.start();
  }

  public static <T> OtherThread<T> call(Callable<T> call) {
    return new OtherThread<>(call);
  }

  /** Returns when the call waits for something; fails if it ended without a wait. */
  public OtherThread<T> untilItWaits() throws Exception {
    Eventually.until(() -> waits() || task.isDone());
    if (task.isDone()) {
      throw new AssertionError("the call did not wait, it gave " + task.get());
    }
    return this;
  }

  private boolean waits() {
    return switch (thread.getState()) {
      case WAITING, TIMED_WAITING -> true;
      default -> false;
    };
  }

  /** What the call gave; fails if it still waits after a minute. */
  public T result() throws Exception {
    return task.get(60, TimeUnit.SECONDS);
  }
}
