package mien.training;

import java.util.List;

/** How the learning rate goes on during a run: a factor on the recipe's rate. */
public sealed interface Schedule {

  /**
   * @param epoch epochs done so far, with the fraction of the running one
   * @param epochs how many the run has in all
   * @param validationLosses one for each finished epoch
   */
  double factor(double epoch, int epochs, List<Double> validationLosses);

  /** Always the recipe's rate. */
  record Constant() implements Schedule {
    @Override
    public double factor(double epoch, int epochs, List<Double> validationLosses) {
      return 1;
    }
  }

  /** Multiplied by {@code decay} once an epoch, smoothly. */
  record Exponential(double decay) implements Schedule {
    @Override
    public double factor(double epoch, int epochs, List<Double> validationLosses) {
      return Math.pow(decay, epoch);
    }
  }

  /** Half a cosine from 1 down to 0 (Loshchilov &amp; Hutter 2017, without restarts). */
  record Cosine() implements Schedule {
    @Override
    public double factor(double epoch, int epochs, List<Double> validationLosses) {
      return (1 + Math.cos(Math.PI * Math.min(1, epoch / epochs))) / 2;
    }
  }

  /** Multiplied by {@code by} whenever the loss has not fallen for {@code patience} epochs. */
  record Plateau(double by, int patience) implements Schedule {
    @Override
    public double factor(double epoch, int epochs, List<Double> validationLosses) {
      double factor = 1;
      double best = Double.POSITIVE_INFINITY;
      int waited = 0;
      for (double loss : validationLosses) {
        waited = loss < best ? 0 : waited + 1;
        best = Math.min(best, loss);
        if (waited == patience) {
          factor *= by;
          waited = 0;
        }
      }
      return factor;
    }
  }

  /** Rises from 0 in a straight line for some epochs; {@code then} has those that remain. */
  record WarmUp(double warmUp, Schedule then) implements Schedule {
    @Override
    public double factor(double epoch, int epochs, List<Double> validationLosses) {
      if (epoch < warmUp) {
        return epoch / warmUp;
      }
      double rest = epochs <= warmUp ? 0 : (epoch - warmUp) * epochs / (epochs - warmUp);
      return then.factor(rest, epochs, validationLosses);
    }
  }
}
