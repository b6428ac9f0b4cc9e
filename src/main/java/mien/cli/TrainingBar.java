package mien.cli;

import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import mien.training.Epoch;
import mien.training.Progress;

/** Shows on the standard error stream how a training goes on and how long it still takes. */
final class TrainingBar implements Progress, AutoCloseable {
  private static final int REDRAW_MILLIS = 1000;

  private final int epochs;
  private final ProgressBar bar;
  private String validation = "";

  TrainingBar(int epochs) {
    this.epochs = epochs;
    bar =
        new ProgressBarBuilder()
            .setTaskName("training")
            .setUpdateIntervalMillis(REDRAW_MILLIS)
            .showSpeed()
            .setUnit(" steps", 1)
            .build();
  }

  @Override
  public void step(int epoch, int step, int steps, double loss) {
    bar.maxHint((long) epochs * steps);
    bar.stepTo((long) (epoch - 1) * steps + step);
    bar.setExtraMessage(
        String.format(Locale.ROOT, " epoch %d loss %.3f%s", epoch, loss, validation));
  }

  @Override
  public void epoch(Epoch epoch) {
    validation =
        String.format(Locale.ROOT, ", validation %.1f %%", 100 * epoch.validationAccuracy());
  }

  @Override
  public void close() {
    bar.close();
  }
}
