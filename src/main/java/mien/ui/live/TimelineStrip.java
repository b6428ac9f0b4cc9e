package mien.ui.live;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import mien.render.Fonts;
import mien.render.Palette;
import mien.render.TimelinePainter;
import mien.render.Words;
import mien.ui.Drawing;
import mien.ui.Texts;

/** The last 30 s of the chosen face. */
final class TimelineStrip extends Drawing {
  private static final long serialVersionUID = 1L;
  private static final int PAD = 12;
  private static final int HEAD = 20;

  private final transient FaceTracks tracks;
  private final transient Texts texts;
  private final transient Words words;

  TimelineStrip(FaceTracks tracks, Texts texts, Words words) {
    this.tracks = tracks;
    this.texts = texts;
    this.words = words;
    getAccessibleContext().setAccessibleName(texts.get("timeline.none"));
    setPreferredSize(new Dimension(0, 92));
  }

  @Override
  protected void draw(Graphics2D g, Palette palette) {
    card(g, palette);
    Optional<FaceTracks.Track> chosen = tracks.chosen();
    String title =
        chosen
            .map(track -> texts.get("timeline", Integer.toString(track.face().id())))
            .orElse(texts.get("timeline.none"));
    g.setFont(Fonts.regular(12));
    g.setColor(palette.quiet());
    g.drawString(title, PAD, PAD + 9);
    Rectangle2D area =
        new Rectangle2D.Double(
            PAD, PAD + HEAD, getWidth() - 2 * PAD, getHeight() - 2 * PAD - HEAD + 2);
    if (chosen.isPresent()) {
      new TimelinePainter(palette, words)
          .paint(g, area, 12, chosen.get().timeline(), tracks.nowMicros());
    }
  }
}
