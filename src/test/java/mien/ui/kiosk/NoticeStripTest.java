package mien.ui.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import mien.render.Palette;
import org.junit.jupiter.api.Test;

class NoticeStripTest {
  private static final Dimension SCREEN = new Dimension(1080, 1920);
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private static KioskNotice notice(Locale... languages) {
    return KioskNotice.of(List.of(languages), "the desk", true);
  }

  @Test
  void isAsHighAsItsLongestPage() {
    double german = new NoticeStrip(notice(Locale.GERMAN)).height(SCREEN, CONTEXT);
    double chinese = new NoticeStrip(notice(Locale.CHINESE)).height(SCREEN, CONTEXT);
    assertThat(chinese).isLessThan(german);
    NoticeStrip both = new NoticeStrip(notice(Locale.CHINESE, Locale.GERMAN));
    assertThat(both.height(SCREEN, CONTEXT)).isEqualTo(german);
    Dimension wide = new Dimension(3840, 1080);
    assertThat(both.height(wide, CONTEXT)).isLessThan(german);
  }

  @Test
  void coversTheSameRowsWhateverPageIsShown() {
    KioskNotice notice = notice(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH);
    NoticeStrip strip = new NoticeStrip(notice);
    long[] rows = notice.pages().stream().mapToLong(page -> rows(strip, page)).distinct().toArray();
    assertThat(rows).hasSize(1);
  }

  private static long rows(NoticeStrip strip, KioskNotice.Page page) {
    BufferedImage image =
        new BufferedImage(SCREEN.width, SCREEN.height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    strip.paint(g, page, SCREEN);
    g.dispose();
    int card = Palette.DARK.card().getRGB();
    return IntStream.range(0, SCREEN.height).filter(y -> image.getRGB(2, y) == card).count();
  }
}
