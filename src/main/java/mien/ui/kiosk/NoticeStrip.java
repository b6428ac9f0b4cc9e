package mien.ui.kiosk;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import mien.render.Fonts;
import mien.render.Palette;

/**
 * The notice in lines at the foot of the screen. It is as high as its longest page needs, so that
 * the picture above stays where it is when the language changes. Used on the event thread.
 */
final class NoticeStrip {
  /** In hundredths of the screen's height. */
  private static final double TEXT = 2.4;

  private static final double LINE = 3.3;
  private static final double PAD = 3;
  private static final double SIDE = 4;

  private final KioskNotice notice;
  private Dimension measured = new Dimension();
  private int lines;

  NoticeStrip(KioskNotice notice) {
    this.notice = notice;
  }

  /** How high it is on a screen of this size. */
  double height(Dimension screen, FontRenderContext context) {
    if (!screen.equals(measured)) {
      measured = new Dimension(screen);
      lines =
          notice.pages().stream()
              .mapToInt(page -> lines(page, screen, context).size())
              .max()
              .orElse(0);
    }
    return (lines * LINE + PAD) * unit(screen);
  }

  private static double unit(Dimension screen) {
    return screen.height / 100.0;
  }

  private static List<TextLayout> lines(
      KioskNotice.Page page, Dimension screen, FontRenderContext context) {
    double unit = unit(screen);
    return lines(page.text(), Fonts.regular(TEXT * unit), screen.width - 2 * SIDE * unit, context);
  }

  /** Draws a page, the fewer lines of a shorter one in the middle. */
  void paint(Graphics2D g, KioskNotice.Page page, Dimension screen) {
    double unit = unit(screen);
    double height = height(screen, g.getFontRenderContext());
    double top = screen.height - height;
    g.setColor(Palette.DARK.card());
    g.fill(new Rectangle2D.Double(0, top, screen.width, height));
    g.setColor(Palette.DARK.text());
    List<TextLayout> shown = lines(page, screen, g.getFontRenderContext());
    double baseline = top + 3.7 * unit + (lines - shown.size()) * LINE * unit / 2;
    for (TextLayout line : shown) {
      line.draw(g, (float) ((screen.width - line.getAdvance()) / 2), (float) baseline);
      baseline += LINE * unit;
    }
  }

  private static List<TextLayout> lines(
      String text, Font font, double width, FontRenderContext context) {
    AttributedString attributed = new AttributedString(text);
    attributed.addAttribute(TextAttribute.FONT, Fonts.fitting(font, text));
    LineBreakMeasurer measurer = new LineBreakMeasurer(attributed.getIterator(), context);
    List<TextLayout> lines = wrapped(measurer, text.length(), width);
    double all = lines.stream().mapToDouble(TextLayout::getAdvance).sum();
    measurer.setPosition(0);
    List<TextLayout> even =
        wrapped(measurer, text.length(), all / lines.size() + 4 * font.getSize2D());
    return even.size() == lines.size() ? even : lines; // no last line of one word
  }

  private static List<TextLayout> wrapped(LineBreakMeasurer measurer, int end, double width) {
    List<TextLayout> lines = new ArrayList<>();
    while (measurer.getPosition() < end) {
      lines.add(measurer.nextLayout((float) width));
    }
    return lines;
  }
}
