package mien.render;

import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import mien.core.Emotion;
import mien.core.Expression;

/** Draws all seven probabilities of a face as bars, always in the order of {@link Emotion#ALL}. */
public final class ScoreBars {
  private final Palette palette;
  private final Words words;

  public ScoreBars(Palette palette, Words words) {
    this.palette = palette;
    this.words = words;
  }

  /**
   * Draws name, bar and percentage of each emotion, the smoothed values; the label's row stands out
   * unless it is uncertain.
   *
   * @param area all seven rows share its height
   * @param size text size
   */
  public void paint(Graphics2D surface, Rectangle2D area, double size, Expression said) {
    Graphics2D g = (Graphics2D) surface.create();
    try {
      Quality.smooth(g);
      Lettering strong = Lettering.strong(size);
      double names =
          Emotion.ALL.stream().mapToDouble(e -> strong.width(g, words.of(e))).max().orElse(0);
      double numbers = strong.width(g, words.percent(1));
      double row = area.getHeight() / Emotion.ALL.size();
      for (Emotion emotion : Emotion.ALL) {
        Rectangle2D bar =
            new Rectangle2D.Double(
                area.getX() + names + size,
                area.getY() + row * (emotion.ordinal() + 0.5) - size * 0.3,
                Math.max(0, area.getWidth() - names - numbers - 2 * size),
                size * 0.6);
        paintRow(g, emotion, said, area, bar, size);
      }
    } finally {
      g.dispose();
    }
  }

  private void paintRow(
      Graphics2D g,
      Emotion emotion,
      Expression said,
      Rectangle2D area,
      Rectangle2D bar,
      double size) {
    boolean winner = emotion == said.label() && !said.uncertain();
    Lettering letters = winner ? Lettering.strong(size) : Lettering.regular(size);
    String name = words.of(emotion);
    double probability = said.smoothed().of(emotion);
    String number = words.percent(probability);
    double baseline = bar.getCenterY() + size * 0.36;

    g.setColor(winner ? palette.text() : palette.quiet());
    letters.draw(g, name, area.getX(), baseline);
    letters.draw(g, number, area.getMaxX() - letters.width(g, number), baseline);
    RoundRectangle2D whole =
        new RoundRectangle2D.Double(
            bar.getX(), bar.getY(), bar.getWidth(), bar.getHeight(), size * 0.4, size * 0.4);
    g.setColor(palette.track());
    g.fill(whole);
    Area filled = new Area(whole);
    filled.intersect(
        new Area(
            new Rectangle2D.Double(
                bar.getX(), bar.getY(), bar.getWidth() * probability, bar.getHeight())));
    g.setColor(palette.of(emotion));
    g.fill(filled);
    if (!palette.edge(emotion).equals(palette.of(emotion))) {
      g.setColor(palette.edge(emotion));
      g.draw(filled);
    }
  }
}
