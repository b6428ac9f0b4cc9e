package mien.render;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Inter, the bundled font (SIL Open Font License, {@code Inter-OFL.txt} beside it), so that
 * pictures look the same on every system; needs no display.
 */
public final class Fonts {
  private static final Font REGULAR = load("Inter-Regular.otf");
  private static final Font STRONG = load("Inter-SemiBold.otf");

  private Fonts() {}

  public static Font regular(double size) {
    return REGULAR.deriveFont((float) size);
  }

  public static Font strong(double size) {
    return STRONG.deriveFont((float) size);
  }

  /** The font itself if it has every letter of the text, else one of the system's that may. */
  static Font fitting(Font font, String text) {
    return font.canDisplayUpTo(text) < 0
        ? font
        : new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(font.getSize2D());
  }

  private static Font load(String name) {
    try (InputStream in = Fonts.class.getResourceAsStream(name)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(name, e);
    }
  }
}
