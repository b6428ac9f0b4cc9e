package mien.render;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import mien.core.Emotion;
import org.jspecify.annotations.Nullable;

/** What is written on pictures, in the viewer's language; from {@code words.properties}. */
public final class Words {
  private final ResourceBundle bundle;
  private final Locale locale;

  public Words(Locale locale) {
    this.bundle =
        ResourceBundle.getBundle(
            "mien.render.words",
            locale,
            // Else a language that has no bundle would get the machine's own.
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    this.locale = locale;
  }

  /** The word for a label; null is uncertain. */
  public String of(@Nullable Emotion label) {
    return bundle.getString(Emotion.word(label));
  }

  /** All words in one line, to see whether a font has their letters. */
  public String letters() {
    return bundle.keySet().stream().map(bundle::getString).collect(Collectors.joining(" "));
  }

  /** A probability as a whole percentage, such as {@code 82%}. */
  public String percent(double probability) {
    return NumberFormat.getPercentInstance(locale).format(probability);
  }
}
