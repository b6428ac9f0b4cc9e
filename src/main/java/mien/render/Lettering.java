package mien.render;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.TextLayout;

/**
 * Text in pictures, in the bundled font at one size: AWT's where this Java can draw text, else the
 * font's outlines. Draws in memory only, on any thread.
 */
sealed interface Lettering {
  /** How far a text goes on, in units of the surface. */
  double width(Graphics2D g, String text);

  /** Draws in the surface's colour, from {@code x} on. */
  void draw(Graphics2D g, String text, double x, double baseline);

  static Lettering regular(double size) {
    return Fonts.areThere()
        ? new Typeset(Fonts.regular(size))
        : new Outlined(Outlines.bundled(false), size);
  }

  static Lettering strong(double size) {
    return Fonts.areThere()
        ? new Typeset(Fonts.strong(size))
        : new Outlined(Outlines.bundled(true), size);
  }

  /** By AWT. */
  record Typeset(Font font) implements Lettering {
    @Override
    public double width(Graphics2D g, String text) {
      return text.isEmpty() ? 0 : layout(g, text).getAdvance();
    }

    @Override
    public void draw(Graphics2D g, String text, double x, double baseline) {
      if (!text.isEmpty()) {
        layout(g, text).draw(g, (float) x, (float) baseline);
      }
    }

    private TextLayout layout(Graphics2D g, String text) {
      return new TextLayout(text, Fonts.fitting(font, text), g.getFontRenderContext());
    }
  }

  /** By shapes. */
  record Outlined(Outlines outlines, double size) implements Lettering {
    @Override
    public double width(Graphics2D g, String text) {
      return outlines.width(text, size);
    }

    @Override
    public void draw(Graphics2D g, String text, double x, double baseline) {
      g.fill(outlines.of(text, size, x, baseline));
    }
  }
}
