package mien.cli;

import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import mien.core.Text;
import mien.training.Epoch;
import mien.training.Progress;
import mien.training.data.DataSet;
import mien.training.data.Skipped;

/**
 * Shows on the standard error stream how a training goes on and how long it still takes: a bar on a
 * terminal, elsewhere a line an epoch.
 */
final class TrainingBar implements Progress, AutoCloseable {
  private static final int REDRAW_MILLIS = 1000;

  private final int epochs;
  private final ProgressBar bar;
  private String validation = "";

  TrainingBar(int epochs) {
    this.epochs = epochs;
    bar =
        Bars.named("training")
            .setUpdateIntervalMillis(REDRAW_MILLIS)
            .showSpeed()
            .setUnit(" steps", 1)
            .build();
  }

  @Override
  public void data(DataSet set, int training, int validation) {
    System.err.printf(
        Locale.ROOT,
        "%s, recognised as %s: %,d pictures to learn from, %,d to choose the best epoch by%n",
        set.name(),
        set.layout(),
        training,
        validation);
    Skipped.lines(set.skipped()).forEach(System.err::println);
  }

  @Override
  public void step(int epoch, int step, int steps, double loss) {
    bar.maxHint((long) epochs * steps);
    bar.stepTo((long) (epoch - 1) * steps + step);
    bar.setExtraMessage(Text.of(" epoch %d loss %.3f%s", epoch, loss, validation));
  }

  @Override
  public void epoch(Epoch epoch) {
    validation =
        epoch.validated() ? Text.of(", validation %.1f %%", 100 * epoch.validationAccuracy()) : "";
    if (!Bars.areShown()) {
      System.err.printf(
          Locale.ROOT,
          "epoch %d of %d: loss %.3f%s, %.0f s%n",
          epoch.number(),
          epochs,
          epoch.loss(),
          validation,
          epoch.seconds());
    }
  }

  @Override
  public void close() {
    bar.close();
  }
}
