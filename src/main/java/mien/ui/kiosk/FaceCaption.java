package mien.ui.kiosk;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import mien.core.Expression;
import mien.core.Face;
import mien.core.FaceBox;
import mien.render.Fonts;
import mien.render.Palette;
import mien.render.Placement;
import mien.render.ScoreBars;
import mien.render.Words;
import org.jspecify.annotations.Nullable;

/**
 * Large words for a face, to be read from some metres away: a frame and beside it what the face
 * looks like; on wish the seven bars, where there is room for them. Captions keep clear of faces
 * and of each other ({@link CaptionRoom}). Used on the event thread.
 */
final class FaceCaption {
  private static final Color SHADE = new Color(16, 18, 22, 225);
  private static final Color HALO = new Color(0, 0, 0, 110);

  private final Words words;
  private final ScoreBars bars;
  private final CaptionRoom room;

  FaceCaption(Words words, boolean withBars) {
    this.words = words;
    room = new CaptionRoom(withBars);
    bars = new ScoreBars(Palette.DARK, words);
  }

  /**
   * Draws all faces.
   *
   * @param others faces of which nothing is said
   * @param size text height, in the surface's units
   * @param within what captions must not leave
   */
  void paint(
      Graphics2D g,
      List<Face> faces,
      List<FaceBox> others,
      Placement at,
      double size,
      Rectangle2D within) {
    for (Face face : faces) {
      frame(g, at.onSurface(face.box()), face, size / 8);
    }
    List<Said> all = new ArrayList<>();
    List<CaptionRoom.Wish> wishes = new ArrayList<>();
    for (Face face : faces) {
      Expression expression = face.expression();
      if (expression != null) {
        Said said = said(g, expression, size);
        all.add(said);
        wishes.add(new CaptionRoom.Wish(face.id(), at.onSurface(face.box()), said));
      }
    }
    List<CaptionRoom.Caption> captions =
        room.arrange(wishes, others.stream().map(at::onSurface).toList(), size * 0.4, within);
    for (int i = 0; i < captions.size(); i++) {
      caption(g, all.get(i), captions.get(i));
    }
  }

  private static void frame(Graphics2D g, Rectangle2D box, Face face, double line) {
    double arc = line * 8;
    RoundRectangle2D shape =
        new RoundRectangle2D.Double(
            box.getX(), box.getY(), box.getWidth(), box.getHeight(), arc, arc);
    g.setStroke(new BasicStroke((float) (line * 2)));
    g.setColor(HALO);
    g.draw(shape);
    g.setStroke(new BasicStroke((float) line));
    g.setColor(colour(face.expression()));
    g.draw(shape);
  }

  /** What is said of a face, and how much room that takes. */
  private record Said(Expression expression, String text, TextLayout layout, double size)
      implements CaptionRoom.Measure {
    private static final double PAD = 0.5;
    private static final double DOT = 0.6;
    private static final double WORD = 1.7;
    private static final double ROWS = 0.62 * 7;
    private static final double WITH_BARS = 8;

    @Override
    public double width(CaptionRoom.Look look) {
      double word = layout.getAdvance() + (DOT + 3 * PAD) * size;
      return look.scale() * Math.max(word, look.bars() ? WITH_BARS * size : 0);
    }

    @Override
    public double height(CaptionRoom.Look look) {
      return look.scale() * size * (WORD + (look.bars() ? ROWS + PAD : 0));
    }
  }

  private Said said(Graphics2D g, Expression said, double size) {
    String text = words.of(said.sureLabel());
    Font font = Fonts.fitting(Fonts.strong(size), text);
    return new Said(said, text, new TextLayout(text, font, g.getFontRenderContext()), size);
  }

  private void caption(Graphics2D surface, Said said, CaptionRoom.Caption caption) {
    Graphics2D g = (Graphics2D) surface.create();
    double size = said.size();
    double scale = caption.look().scale();
    g.translate(caption.area().getX(), caption.area().getY());
    g.scale(scale, scale);
    double width = caption.area().getWidth() / scale;
    double height = caption.area().getHeight() / scale;
    g.setColor(SHADE);
    g.fill(new RoundRectangle2D.Double(0, 0, width, height, size * 0.9, size * 0.9));
    double middle = size * Said.WORD / 2;
    double pad = size * Said.PAD;
    double dot = size * Said.DOT;
    g.setColor(colour(said.expression()));
    g.fill(new Ellipse2D.Double(pad, middle - dot / 2, dot, dot));
    g.setColor(Palette.DARK.text());
    said.layout().draw(g, (float) (2 * pad + dot), (float) (middle + size * 0.36));
    if (caption.look().bars()) {
      Rectangle2D rows =
          new Rectangle2D.Double(pad, size * Said.WORD, width - 2 * pad, size * Said.ROWS);
      bars.paint(g, rows, size * 0.42, said.expression());
    }
    g.dispose();
  }

  private static Color colour(@Nullable Expression said) {
    return said == null || said.uncertain() ? Palette.DARK.quiet() : Palette.DARK.of(said.label());
  }
}
