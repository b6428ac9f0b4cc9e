package mien.capture;

import java.nio.file.Path;
import java.util.Comparator;

/** Orders names as people do: {@code frame9} before {@code frame10}. */
final class NaturalOrder {
  static final Comparator<Path> OF_PATHS =
      Comparator.comparing(path -> path.getFileName().toString(), NaturalOrder::compare);

  private NaturalOrder() {}

  /** Runs of digits compare by value, all else by its letters; equal values by their length. */
  static int compare(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      int digitsA = digits(a, i);
      int digitsB = digits(b, j);
      int order =
          digitsA > 0 && digitsB > 0
              ? compareNumbers(a.substring(i, i + digitsA), b.substring(j, j + digitsB))
              : Character.compare(a.charAt(i), b.charAt(j));
      if (order != 0) {
        return order;
      }
      i += Math.max(1, digitsA);
      j += Math.max(1, digitsB);
    }
    int rest = Integer.compare(a.length() - i, b.length() - j);
    return rest != 0 ? rest : a.compareTo(b);
  }

  private static int digits(String text, int from) {
    int to = from;
    while (to < text.length() && text.charAt(to) >= '0' && text.charAt(to) <= '9') {
      to++;
    }
    return to - from;
  }

  private static int compareNumbers(String a, String b) {
    String x = a.replaceFirst("^0+(?=.)", "");
    String y = b.replaceFirst("^0+(?=.)", "");
    int byLength = Integer.compare(x.length(), y.length());
    return byLength != 0 ? byLength : x.compareTo(y);
  }
}
