package mien.ui.live;

import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.function.IntConsumer;
import mien.core.Expression;
import mien.render.Fonts;
import mien.render.Palette;
import mien.render.ScoreBars;
import mien.render.Words;
import mien.ui.Clock;
import mien.ui.Drawing;
import mien.ui.Texts;
import mien.ui.Theme;

/** One face of the list: number, how long it was seen, and its seven bars. */
final class FaceCard extends Drawing {
  private static final long serialVersionUID = 1L;
  private static final double PAD = 12;
  private static final double HEAD = 26;
  private static final double ROW = 19;
  private static final double TEXT = 13;

  private final int id;
  private final transient Texts texts;
  private final transient Words words;
  private transient FaceTracks.Track track;
  private boolean chosen;

  FaceCard(FaceTracks.Track track, Texts texts, Words words, IntConsumer onChoose) {
    this.id = track.face().id();
    this.track = track;
    this.texts = texts;
    this.words = words;
    addMouseListener(
        new MouseAdapter() {
          @Override
          public void mousePressed(MouseEvent event) {
            onChoose.accept(id);
          }
        });
  }

  private static int fullHeight() {
    return Theme.scaled(2 * PAD + HEAD + 7 * ROW);
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(Theme.scaled(260), fullHeight());
  }

  @Override
  public Dimension getMinimumSize() {
    return new Dimension(Theme.scaled(180), fullHeight());
  }

  @Override
  public Dimension getMaximumSize() {
    return new Dimension(Integer.MAX_VALUE, fullHeight());
  }

  void update(FaceTracks.Track track, boolean chosen) {
    this.track = track;
    this.chosen = chosen;
    getAccessibleContext().setAccessibleName(texts.get("face.spoken", number(), spoken()));
    repaint();
  }

  private String spoken() {
    Expression said = track.face().expression();
    return said == null ? texts.get("face.waiting") : words.of(said.sureLabel());
  }

  private String number() {
    return Integer.toString(id);
  }

  @Override
  protected void draw(Graphics2D g, Palette palette) {
    card(g, palette);
    if (chosen) {
      g.setColor(palette.accent());
      g.setStroke(new BasicStroke(1.5f));
      g.draw(new RoundRectangle2D.Double(1, 1, width() - 2, height() - 2, 13, 13));
    }
    double width = width();
    paintHead(g, palette, width);
    Expression said = track.face().expression();
    if (said != null) {
      Rectangle2D area = new Rectangle2D.Double(PAD, PAD + HEAD, width - 2 * PAD, 7 * ROW);
      new ScoreBars(palette, words).paint(g, area, TEXT, said);
    }
  }

  private void paintHead(Graphics2D g, Palette palette, double width) {
    double baseline = PAD + 13;
    g.setFont(Fonts.strong(14));
    g.setColor(Palette.ofTrack(id));
    g.fill(new RoundRectangle2D.Double(PAD, PAD + 2, 12, 12, 5, 5));
    g.setColor(palette.text());
    String title = texts.get("face", number());
    write(g, title, PAD + 20, baseline);
    double start = PAD + 20 + width(g, title) + PAD;
    g.setFont(Fonts.regular(12));
    g.setColor(palette.quiet());
    String seen =
        clipped(g, texts.get("face.seen", Clock.whole(track.seenMicros())), width - PAD - start);
    write(g, seen, width - PAD - width(g, seen), baseline);
  }
}
