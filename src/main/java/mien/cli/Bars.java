package mien.cli;

import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Bars that show how far a work is: on a terminal alone, never in a file. */
final class Bars {
  private Bars() {}

  /** Whether someone sees the standard error stream as it is written. */
  static boolean areShown() {
    return System.console() != null;
  }

  /** A bar in the making. */
  static ProgressBarBuilder named(String name) {
    ProgressBarBuilder builder = new ProgressBarBuilder().setTaskName(name);
    return areShown()
        ? builder
        : builder.setConsumer(new DelegatingProgressBarConsumer(line -> {}));
  }

  static ProgressBar of(String name, long steps) {
    return named(name).setInitialMax(steps).build();
  }
}
