package mien.core;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Text that files and terminals get: the same in every country. */
public final class Text {
  private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

  /** Larger numbers are not sure to fall on the right side of a half when they are multiplied. */
  private static final double LARGEST = 1e12;

  private static final double UNSURE = 1e-3;

  private Text() {}

  /** As {@link String#format(String, Object...)}, with the digits 0 to 9 and a decimal point. */
  public static String of(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  /** The first of some things, and how many more there are: {@code a, b and 3 more}. */
  public static String some(Collection<?> all, int most) {
    String named = all.stream().limit(most).map(String::valueOf).collect(Collectors.joining(", "));
    return all.size() > most ? named + of(" and %d more", all.size() - most) : named;
  }

  /**
   * The same as {@code of("%.<digits>f", value)} in a fraction of its time: tables hold tens of
   * such numbers a row.
   */
  public static String decimal(double value, int digits) {
    double scaled = digits < POWERS.length ? Math.abs(value) * POWERS[digits] : Double.NaN;
    double above = scaled - Math.floor(scaled);
    if (!(scaled < LARGEST) || Math.abs(above - 0.5) < UNSURE) {
      return of("%." + digits + "f", value); // which rounds by the number's decimal digits
    }
    long rounded = (long) scaled + (above > 0.5 ? 1 : 0);
    StringBuilder text = new StringBuilder(20);
    if (Double.doubleToRawLongBits(value) < 0) {
      text.append('-');
    }
    text.append(rounded / POWERS[digits]);
    if (digits > 0) {
      String fraction = Long.toString(rounded % POWERS[digits]);
      text.append('.').append("0".repeat(digits - fraction.length())).append(fraction);
    }
    return text.toString();
  }
}
