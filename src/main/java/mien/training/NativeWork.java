package mien.training;

import mien.core.InputException;
import mien.pipeline.BeforeExit;

/** A stretch of computing in libtorch that can be stopped between two steps. */
final class NativeWork {
  private NativeWork() {}

  /**
   * Begins the stretch, for the thread that calls.
   *
   * @throws InputException if the program is ending already
   */
  static BeforeExit begin() {
    try {
      return BeforeExit.begin();
    } catch (IllegalStateException e) {
      throw stopped();
    }
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
}
