package mien.core;

import java.util.Locale;

/** Text that files and terminals get: the same in every country. */
public final class Text {
  private Text() {}

  /** As {@link String#format(String, Object...)}, with the digits 0 to 9 and a decimal point. */
  public static String of(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
