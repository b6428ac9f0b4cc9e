package mien.render;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The letters of an OpenType font as shapes, read in Java alone: AWT's own way to text wants
 * libraries that a headless Java may lack. Several times slower than that way, without kerning. Any
 * thread may use it.
 */
final class Outlines {
  private final OpenTypeFont font;
  private final CFFFont glyphs;
  private final CmapLookup characters;
  private final double unitsPerEm;

  /**
   * @param in an OpenType font with outlines of its own (CFF); is read to its end
   */
  Outlines(InputStream in) {
    try {
      font = new OTFParser(true).parse(new RandomAccessReadBuffer(in.readAllBytes()));
      glyphs = font.getCFF().getFont();
      characters = font.getUnicodeCmapLookup();
      unitsPerEm = font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bundled font's, read once, when they are first needed. */
  static Outlines bundled(boolean strong) {
    return strong ? Strong.OUTLINES : Regular.OUTLINES;
  }

  private static final class Regular {
    static final Outlines OUTLINES = read(Fonts.REGULAR_FILE);
  }

  private static final class Strong {
    static final Outlines OUTLINES = read(Fonts.STRONG_FILE);
  }

  private static Outlines read(String name) {
    try (InputStream in = Objects.requireNonNull(Outlines.class.getResourceAsStream(name))) {
      return new Outlines(in);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** How far a text goes on, in the units of its size. */
  synchronized double width(String text, double size) {
    try {
      double width = 0;
      for (int glyph : glyphsOf(text)) {
        width += font.getAdvanceWidth(glyph);
      }
      return width * size / unitsPerEm;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text as one shape; a letter that the font lacks is a frame. */
  synchronized Shape of(String text, double size, double x, double baseline) {
    double scale = size / unitsPerEm;
    AffineTransform at = new AffineTransform(scale, 0, 0, -scale, x, baseline);
    Path2D all = new Path2D.Double();
    try {
      for (int glyph : glyphsOf(text)) {
        all.append(glyphs.getType2CharString(glyph).getPath().getPathIterator(at), false);
        at.translate(font.getAdvanceWidth(glyph), 0);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  /** Whether the font has every letter of the text. */
  synchronized boolean haveAll(String text) {
    return IntStream.of(glyphsOf(text)).allMatch(glyph -> glyph != 0);
  }

  private int[] glyphsOf(String text) {
    return text.codePoints().map(characters::getGlyphId).toArray();
  }
}
