package mien.reproduction;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import mien.core.Text;
import mien.evaluation.Figures;
import mien.evaluation.Proportion;

/** Figures as the page prints them, the same in every country. */
final class Wording {
  /** Where there is nothing to say. */
  static final String NONE = "–";

  private Wording() {}

  static String of(String format, Object... values) {
    return Text.of(format, values);
  }

  /** {@code 66.7 % (65.1–68.2 %)}. */
  static String share(Proportion share) {
    return "%s (%s)".formatted(Figures.percent(share.rate()), Figures.interval(share));
  }

  static String megabytes(long bytes) {
    return of("%.1f MB", bytes / 1e6);
  }

  /** {@code a, b and c}. */
  static <T> String list(List<T> items, Function<T, String> word) {
    List<String> words = items.stream().map(word).toList();
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : words.subList(0, last).stream().collect(Collectors.joining(", "))
            + " and "
            + words.get(last);
  }
}
