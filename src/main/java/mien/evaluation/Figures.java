package mien.evaluation;

import mien.core.Text;

/** Numbers as a report prints them, the same in every country. */
public final class Figures {
  private Figures() {}

  static String text(String format, Object... values) {
    return Text.of(format, values);
  }

  public static String percent(double share) {
    return Double.isNaN(share) ? "–" : text("%.1f %%", 100 * share);
  }

  /** The same for a style sheet. */
  static String percentOfWidth(double share) {
    return text("%.1f%%", 100 * share);
  }

  public static String interval(Proportion share) {
    return text("%.1f–%.1f %%", 100 * share.low(), 100 * share.high());
  }

  /** How likely something is by chance: {@code p = 0.0312}, {@code p < 0.0001}. */
  public static String chance(double p) {
    return p < 0.0001 ? "p < 0.0001" : text("p = %.4f", p);
  }

  /** A figure of a card: a count is whole, all else has four places that count. */
  public static String metric(double value) {
    return text(value == Math.rint(value) ? "%.0f" : "%.4g", value);
  }

  public static String decimal(double value) {
    return text("%.2f", value);
  }

  /** Counts are whole, but for averages over several runs. */
  static String count(double value) {
    return text(value == Math.rint(value) ? "%.0f" : "%.1f", value);
  }
}
