package mien.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the windows say, in the user's language; from {@code texts.properties}. */
public final class Texts {
  private final ResourceBundle bundle;
  private final Locale locale;

  /**
   * @param bundle the name of the resource bundle, with its package
   */
  public Texts(String bundle, Locale locale) {
    this.bundle =
        ResourceBundle.getBundle(
            bundle,
            locale,
            // Else a language that has no bundle would get the machine's own.
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    this.locale = locale;
  }

  public String get(String key) {
    return bundle.getString(key);
  }

  /** The text with {@code {0}}, {@code {1}} … filled in. */
  public String get(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }

  /** The text, or {@code otherwise} if there is none for this key. */
  public String getOr(String key, String otherwise) {
    return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
  }
}
