package mien.training.data;

import java.util.Optional;

/** Whole numbers in tables: programs of statistics write 3 as {@code 3.0}. */
final class Numbers {
  private Numbers() {}

  /** The number, if the text is a whole one. */
  static Optional<Integer> whole(String text) {
    try {
      double value = Double.parseDouble(text);
      return value == Math.rint(value) && Math.abs(value) < Integer.MAX_VALUE
          ? Optional.of((int) value)
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
