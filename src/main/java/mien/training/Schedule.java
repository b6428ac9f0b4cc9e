package mien.training;

import java.util.List;
import mien.core.InputException;

/** How the learning rate goes on during a run: a factor on the recipe's rate. */
public sealed interface Schedule {

  /**
   * @param epoch epochs done so far, with the fraction of the running one
   * @param epochs how many the run has in all
   * @param validationLosses one for each finished epoch
   */
  double factor(double epoch, int epochs, List<Double> validationLosses);

  /**
   * Reads a schedule as the command line gives it: {@code constant}, {@code exponential:0.95},
   * {@code cosine}, {@code plateau:0.5:3}, and any of them with {@code warm-up:1,} before it.
   *
   * @throws InputException if it is none of these
   */
  static Schedule parse(String text) {
    String[] words = text.split(":", -1);
    try {
      if (text.startsWith("warm-up:") && text.contains(",")) {
        int comma = text.indexOf(',');
        double epochs = Double.parseDouble(text.substring("warm-up:".length(), comma));
        return new WarmUp(epochs, parse(text.substring(comma + 1)));
      } else if (text.equals("constant")) {
        return new Constant();
      } else if (text.equals("cosine")) {
        return new Cosine();
      } else if (words[0].equals("exponential") && words.length == 2) {
        return new Exponential(Double.parseDouble(words[1]));
      } else if (words[0].equals("plateau") && words.length == 3) {
        return new Plateau(Double.parseDouble(words[1]), Integer.parseInt(words[2]));
      }
    } catch (NumberFormatException e) {
      throw unknown(text);
    }
    throw unknown(text);
  }

  private static InputException unknown(String text) {
    return new InputException(
        "\"%s\" is no schedule; say constant, cosine, exponential:0.95 or plateau:0.5:3, with warm-up:1, before it if wanted."
            .formatted(text));
  }

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
