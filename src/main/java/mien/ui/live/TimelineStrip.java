package mien.ui.live;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Optional;
import mien.render.Fonts;
import mien.render.Palette;
import mien.render.TimelinePainter;
import mien.render.Words;
import mien.ui.Drawing;
import mien.ui.Texts;
import mien.ui.Theme;

/**
 * The last 30 s: the chosen face's in full, the others' as thin lanes, over one axis of time; or
 * two faces in full, to compare them.
 */
final class TimelineStrip extends Drawing {
  private static final long serialVersionUID = 1L;
  private static final double HEIGHT = 136;

  /** Lanes and axis cannot be told apart in less; two that are compared need more. */
  private static final double LEAST = 84;

  private static final double LEAST_COMPARED = 116;

  private static final double PAD = 12;
  private static final double HEAD = 20;
  private static final double AXIS = 16;
  private static final double LANE = 7;
  private static final double GAP = 3;
  private static final int MOST_LANES = 3;
  private static final double TEXT = 12;

  private final transient FaceTracks tracks;
  private final transient Texts texts;
  private final transient Words words;
  private boolean compared;
  private int room = Integer.MAX_VALUE;

  TimelineStrip(FaceTracks tracks, Texts texts, Words words) {
    this.tracks = tracks;
    this.texts = texts;
    this.words = words;
    getAccessibleContext().setAccessibleName(texts.get("timeline.none"));
  }

  @Override
  public Dimension getPreferredSize() {
    int height = Math.min(Theme.scaled(HEIGHT), room);
    return new Dimension(0, height < Theme.scaled(compared ? LEAST_COMPARED : LEAST) ? 0 : height);
  }

  /** Lets it be no higher than this, in pixels of the screen; where it cannot be read it goes. */
  void allow(int pixels) {
    if (room != pixels) {
      room = pixels;
      invalidate();
    }
  }

  /** Shows the first of the others as large as the chosen face, or no longer. */
  void setCompared(boolean wanted) {
    compared = wanted;
    revalidate();
    repaint();
  }

  @Override
  protected void draw(Graphics2D g, Palette palette) {
    card(g, palette);
    double width = width();
    double height = height();
    Optional<FaceTracks.Track> chosen = tracks.chosen();
    g.setFont(Fonts.regular(TEXT));
    g.setColor(palette.quiet());
    write(g, chosen.map(this::title).orElse(texts.get("timeline.none")), PAD, PAD + 9);
    double top = PAD + HEAD;
    Rectangle2D all =
        new Rectangle2D.Double(2 * PAD, top, width - 3 * PAD, height - top - PAD - AXIS + 4);
    TimelinePainter painter = new TimelinePainter(palette, words);
    painter.paintAxis(
        g,
        all,
        11,
        height - PAD + 2,
        texts.get("timeline.now"),
        seconds -> texts.get("timeline.ago", Integer.toString(seconds)));
    chosen.ifPresent(track -> paintLanes(g, all, painter, track));
  }

  /** Whose past it is. */
  String title(FaceTracks.Track chosen) {
    String one = number(chosen);
    return compared && !tracks.others().isEmpty()
        ? texts.get("timeline.two", one, number(tracks.others().get(0)))
        : texts.get("timeline", one);
  }

  private static String number(FaceTracks.Track track) {
    return Integer.toString(track.face().id());
  }

  private void paintLanes(
      Graphics2D g, Rectangle2D all, TimelinePainter painter, FaceTracks.Track chosen) {
    List<FaceTracks.Track> others = tracks.others().stream().limit(MOST_LANES).toList();
    if (compared && !others.isEmpty()) {
      paintCompared(g, all, painter, List.of(chosen, others.get(0)));
      return;
    }
    double lane = LANE + GAP;
    Rectangle2D main =
        new Rectangle2D.Double(
            all.getX(), all.getY(), all.getWidth(), all.getHeight() - lane * others.size());
    sign(g, main, chosen);
    painter.paint(g, main, TEXT, chosen.timeline(), tracks.nowMicros());
    for (int i = 0; i < others.size(); i++) {
      Rectangle2D thin =
          new Rectangle2D.Double(all.getX(), main.getMaxY() + lane * i + GAP, all.getWidth(), LANE);
      sign(g, thin, others.get(i));
      painter.paintLane(g, thin, others.get(i).timeline(), tracks.nowMicros());
    }
  }

  private void paintCompared(
      Graphics2D g, Rectangle2D all, TimelinePainter painter, List<FaceTracks.Track> two) {
    double height = (all.getHeight() - 2 * GAP) / 2;
    for (int i = 0; i < two.size(); i++) {
      double top = all.getY() + i * (height + 2 * GAP);
      Rectangle2D half = new Rectangle2D.Double(all.getX(), top, all.getWidth(), height);
      sign(g, half, two.get(i));
      painter.paint(g, half, TEXT, two.get(i).timeline(), tracks.nowMicros());
    }
  }

  /** A lane bears the colour of its face, as box and card do. */
  private static void sign(Graphics2D g, Rectangle2D lane, FaceTracks.Track track) {
    g.setColor(Palette.ofTrack(track.face().id()));
    g.fill(new RoundRectangle2D.Double(lane.getX() - 10, lane.getY(), 5, lane.getHeight(), 3, 3));
  }
}
