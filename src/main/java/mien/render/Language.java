package mien.render;

import java.util.List;
import java.util.Locale;
import mien.core.InputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The languages that the program can speak, and which of them this machine can draw. */
public final class Language {
  private static final Logger LOG = LoggerFactory.getLogger(Language.class);
  private static final List<String> CODES = List.of("en", "de", "fr", "es", "bg", "zh");

  private Language() {}

  /** The languages for which there are bundles, English first. */
  public static List<String> codes() {
    return CODES;
  }

  /**
   * @param code one of two letters, or a whole tag such as {@code de-AT}
   * @throws InputException if the program does not speak it
   */
  public static Locale named(String code) {
    Locale language = Locale.forLanguageTag(code.strip().replace('_', '-'));
    if (!CODES.contains(language.getLanguage())) {
      throw new InputException(
          "There is no language %s: choose one of %s."
              .formatted(code.strip(), String.join(", ", CODES)));
    }
    return language;
  }

  /**
   * The language itself, or English where the program does not speak it or no font of this machine
   * has its letters.
   */
  public static Locale drawable(Locale wanted) {
    if (!CODES.contains(wanted.getLanguage())) {
      return Locale.ENGLISH;
    }
    boolean english = wanted.getLanguage().equals(Locale.ENGLISH.getLanguage());
    if (english || Fonts.haveAll(new Words(wanted).letters())) { // fonts take time to read
      return wanted;
    }
    LOG.warn(
        "No font on this machine has the letters of {}: speaking English; install one, such as"
            + " fonts-noto-cjk for Chinese on Debian and Ubuntu",
        wanted.getDisplayLanguage(Locale.ENGLISH));
    return Locale.ENGLISH;
  }

  /**
   * Speaks the {@link #drawable} language from now on, in windows, in Swing's own dialogs and on
   * pictures; before the first window. How numbers are written stays as it is.
   */
  public static void use(Locale wanted) {
    Locale numbers = Locale.getDefault(Locale.Category.FORMAT);
    Locale.setDefault(drawable(wanted));
    Locale.setDefault(Locale.Category.FORMAT, numbers);
  }
}
