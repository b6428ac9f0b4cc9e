package mien.core;

import java.util.Comparator;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Shares of labels in words, as terminals and windows tell them. */
public final class LabelShares {
  private LabelShares() {}

  /** With the labels as they are; see {@link #inWords(Map, UnaryOperator)}. */
  public static String inWords(Map<String, ? extends Number> amounts) {
    return inWords(amounts, UnaryOperator.identity());
  }

  /**
   * {@code happiness 52 %, neutral 48 %}: every label that has 1 % or more, the largest first, so
   * that what is missing from the sum is rounding.
   *
   * @param amounts frames, seconds or shares by label
   * @param word what a label is called
   */
  public static String inWords(Map<String, ? extends Number> amounts, UnaryOperator<String> word) {
    double all = amounts.values().stream().mapToDouble(Number::doubleValue).sum();
    return amounts.entrySet().stream()
        .sorted(Comparator.comparingDouble(amount -> -amount.getValue().doubleValue()))
        .map(amount -> new Share(amount.getKey(), 100 * amount.getValue().doubleValue() / all))
        .filter(share -> Math.round(share.percent()) >= 1)
        .map(share -> Text.of("%s %.0f %%", word.apply(share.label()), share.percent()))
        .collect(Collectors.joining(", "));
  }

  private record Share(String label, double percent) {}
}
