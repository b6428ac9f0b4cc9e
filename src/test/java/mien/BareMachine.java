package mien;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/**
 * Skips, with the program's own words, what a machine without a desktop's libraries cannot do: read
 * filter graphs, or draw text. JUnit finds it by itself.
 */
public final class BareMachine
    implements TestExecutionExceptionHandler, LifecycleMethodExecutionExceptionHandler {

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw skippedIfBare(failure);
  }

  @Override
  public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw skippedIfBare(failure);
  }

  @Override
  public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw skippedIfBare(failure);
  }

  private static Throwable skippedIfBare(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      String said = String.valueOf(at.getMessage());
      if (said.contains("cannot be used on this machine")
          || said.contains("Java cannot draw text")
          || said.contains("libfontmanager.so") // the first time, and then:
          || said.contains("class sun.font.SunFontManager")) {
        return new TestAbortedException(said, failure);
      }
    }
    return failure;
  }
}
