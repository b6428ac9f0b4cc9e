package mien.cli;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time such as {@code 83.5}, {@code 1:23.5} or {@code 0:01:23.5}, in µs. */
final class MediaTime implements ITypeConverter<Long> {
  private static final Pattern TIME =
      Pattern.compile("(?:(?:(\\d+):)?(\\d+):)?(\\d+(?:\\.\\d{1,6})?)");

  @Override
  public Long convert(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      throw new TypeConversionException(
          "'%s' is not a time; write seconds (83.5) or 0:01:23.5".formatted(text));
    }
    long minutes = number(time.group(1)) * 60 + number(time.group(2));
    return minutes * 60_000_000 + new BigDecimal(time.group(3)).movePointRight(6).longValueExact();
  }

  private static long number(String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
