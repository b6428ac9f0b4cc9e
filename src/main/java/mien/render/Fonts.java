package mien.render;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import mien.core.InputException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Inter, the bundled font (SIL Open Font License, {@code Inter-OFL.txt} beside it), so that
 * pictures look the same on every system; needs no display.
 */
public final class Fonts {
  private static final Logger LOG = LoggerFactory.getLogger(Fonts.class);
  static final String REGULAR_FILE = "Inter-Regular.otf";
  static final String STRONG_FILE = "Inter-SemiBold.otf";
  private static final Loaded REGULAR = load(REGULAR_FILE);
  private static final Loaded STRONG = load(STRONG_FILE);

  /** A font, if this Java can read any. */
  private record Loaded(@Nullable Font font) {
    Font at(double size) {
      if (font == null) {
        throw new InputException(
            "This machine's Java cannot draw text, for want of libraries (Debian, Ubuntu: apt"
                + " install libfontconfig1 libfreetype6 libharfbuzz0b).");
      }
      return font.deriveFont((float) size);
    }
  }

  private Fonts() {}

  /** Whether this machine's Java can draw text; else {@link Lettering} alone can. */
  public static boolean areThere() {
    return REGULAR.font() != null;
  }

  /**
   * @throws InputException if this machine's Java cannot draw text
   */
  public static Font regular(double size) {
    return REGULAR.at(size);
  }

  /**
   * @throws InputException if this machine's Java cannot draw text
   */
  public static Font strong(double size) {
    return STRONG.at(size);
  }

  /**
   * The font itself if it has every letter of the text, else one of the system's that may, as
   * strong.
   */
  public static Font fitting(Font font, String text) {
    if (font.canDisplayUpTo(text) < 0) {
      return font;
    }
    boolean strong = STRONG.font() != null && font.getPSName().equals(STRONG.font().getPSName());
    return new Font(Font.SANS_SERIF, strong ? Font.BOLD : Font.PLAIN, 1)
        .deriveFont(font.getSize2D());
  }

  /** Whether this machine can draw every letter of the text. */
  static boolean haveAll(String text) {
    return areThere()
        ? fitting(regular(1), text).canDisplayUpTo(text) < 0
        : Outlines.bundled(false).haveAll(text);
  }

  /** A headless Java may come without the libraries that read fonts; text alone needs them. */
  private static Loaded load(String name) {
    try (InputStream in = Fonts.class.getResourceAsStream(name)) {
      return new Loaded(Font.createFont(Font.TRUETYPE_FONT, in));
    } catch (IOException | LinkageError e) {
      LOG.info("This machine's Java cannot draw text: {}", e.toString());
      return new Loaded(null);
    } catch (FontFormatException e) {
      throw new IllegalStateException(name, e);
    }
  }
}
