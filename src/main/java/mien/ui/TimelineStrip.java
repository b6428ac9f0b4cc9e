package mien.ui;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;
import javax.swing.JPanel;
import mien.render.Fonts;
import mien.render.Palette;
import mien.render.Quality;
import mien.render.TimelinePainter;
import mien.render.Words;

/** The last 30 s of the chosen face. */
final class TimelineStrip extends JPanel {
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
    setOpaque(false);
    getAccessibleContext().setAccessibleName(texts.get("timeline.none"));
    setPreferredSize(new Dimension(0, 92));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    try {
      Quality.smooth(g);
      Palette palette = Look.palette();
      g.setColor(palette.card());
      g.fill(new RoundRectangle2D.Double(0, 0, getWidth(), getHeight(), 14, 14));
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
    } finally {
      g.dispose();
    }
  }
}
