package mien.ui.kiosk;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import mien.core.FaceBox;
import mien.kiosk.Scene;
import mien.live.SourceState;
import mien.render.Fonts;
import mien.render.Palette;
import mien.render.Placement;
import mien.render.Quality;
import mien.render.Words;
import mien.ui.PicturePanel;
import org.jspecify.annotations.Nullable;

/**
 * All that a kiosk shows: the picture, large words, and the notice below. Sizes follow the screen.
 * Used on the event thread.
 */
final class KioskPanel extends PicturePanel {
  private static final long serialVersionUID = 1L;

  /** A face that must not be recognised keeps so many squares across. */
  private static final int SQUARES = 6;

  private final transient KioskNotice notice;
  private final transient NoticeStrip strip;
  private final boolean mirrored;
  private final boolean withBars;
  private final transient Map<Locale, FaceCaption> captions = new HashMap<>();
  private transient @Nullable Scene scene;
  private boolean away;
  private long millis;

  KioskPanel(KioskNotice notice, boolean mirrored, boolean withBars) {
    this.notice = notice;
    strip = new NoticeStrip(notice);
    this.mirrored = mirrored;
    this.withBars = withBars;
    setOpaque(true);
  }

  /** Shows a frame; it is on the screen when this returns. */
  void show(Scene next) {
    scene = next;
    paintNow();
  }

  /**
   * @param state where no frames come, the last one is forgotten: who stood there must not be seen
   *     once more when the source comes back
   * @param now the time that turns the notice's pages, ms
   */
  void update(SourceState state, long now) {
    if (state == SourceState.OPENING || state == SourceState.WAITING) {
      scene = null;
    }
    away = state == SourceState.WAITING;
    millis = now;
    repaint();
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    try {
      Quality.smooth(g);
      double unit = getHeight() / 100.0;
      KioskNotice.Page page = notice.at(millis);
      g.setColor(BLACK);
      g.fillRect(0, 0, getWidth(), getHeight());
      double above = getHeight() - strip.height(getSize(), g.getFontRenderContext());
      Scene shown = scene;
      BufferedImage picture = shown == null ? null : shown.result().frame().picture();
      if (shown == null || picture == null) {
        centred(g, away ? page.waiting() : page.opening(), Fonts.regular(4 * unit), above / 2);
      } else {
        paintScene(g, shown, picture, page, above, unit);
      }
      strip.paint(g, page, getSize());
    } finally {
      g.dispose();
    }
  }

  private void paintScene(
      Graphics2D g,
      Scene shown,
      BufferedImage picture,
      KioskNotice.Page page,
      double height,
      double unit) {
    Placement at =
        Placement.fit(picture.getWidth(), picture.getHeight(), getWidth(), height, mirrored);
    pictures.paint(
        g,
        picture,
        at,
        over -> {
          Quality.smooth(over);
          shown.covered().forEach(box -> cover(over, picture, box, at));
        });
    if (shown.result().faces().isEmpty()) {
      banner(g, page.idle(), 3.4 * unit, at.y() + at.height() - 5 * unit);
      return;
    }
    banner(g, page.heading(), 2.6 * unit, 5 * unit);
    // Beside a picture of another shape than the screen's there is room that covers nobody.
    Rectangle2D within =
        new Rectangle2D.Double(unit, 8 * unit, getWidth() - 2 * unit, height - 9 * unit);
    captions
        .computeIfAbsent(
            page.language(), language -> new FaceCaption(new Words(language), withBars))
        .paint(g, shown.result().faces(), shown.others(), at, 4.2 * unit, within);
  }

  /** Coarse squares in place of a face and some of what is around it. */
  private static void cover(Graphics2D g, BufferedImage picture, FaceBox face, Placement at) {
    double left = Math.max(0, face.x() - face.width() * 0.3);
    double top = Math.max(0, face.y() - face.height() * 0.4);
    double right = Math.min(picture.getWidth(), face.x() + face.width() * 1.3);
    double bottom = Math.min(picture.getHeight(), face.y() + face.height() * 1.4);
    if (right - left < 1 || bottom - top < 1) {
      return;
    }
    BufferedImage squares = new BufferedImage(SQUARES, SQUARES, BufferedImage.TYPE_INT_RGB);
    Graphics2D small = squares.createGraphics();
    small.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    small.drawImage(
        picture, 0, 0, SQUARES, SQUARES, (int) left, (int) top, (int) right, (int) bottom, null);
    small.dispose();
    Rectangle2D there = at.onSurface(new FaceBox(left, top, right - left, bottom - top));
    g.drawImage(
        squares,
        (int) there.getX(),
        (int) there.getY(),
        (int) Math.ceil(there.getWidth()),
        (int) Math.ceil(there.getHeight()),
        null);
  }

  /** A line in the middle, on a dark ground. */
  private void banner(Graphics2D g, String text, double size, double middle) {
    Font font = Fonts.fitting(Fonts.strong(size), text);
    double width = new TextLayout(text, font, g.getFontRenderContext()).getAdvance() + 2 * size;
    double height = size * 1.9;
    g.setColor(new Color(16, 18, 22, 200));
    g.fill(
        new RoundRectangle2D.Double(
            (getWidth() - width) / 2, middle - height / 2, width, height, height, height));
    centred(g, text, Fonts.strong(size), middle);
  }

  private void centred(Graphics2D g, String text, Font font, double middle) {
    TextLayout layout = new TextLayout(text, Fonts.fitting(font, text), g.getFontRenderContext());
    g.setColor(Palette.DARK.text());
    layout.draw(
        g,
        (float) ((getWidth() - layout.getAdvance()) / 2),
        (float) (middle + font.getSize2D() * 0.36));
  }
}
