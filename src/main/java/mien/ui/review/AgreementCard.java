package mien.ui.review;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.event.MouseEvent;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import javax.swing.ToolTipManager;
import mien.core.Emotion;
import mien.core.Text;
import mien.render.Fonts;
import mien.render.Palette;
import mien.render.Words;
import mien.review.Agreement;
import mien.ui.Clock;
import mien.ui.Texts;
import mien.ui.Theme;
import org.jspecify.annotations.Nullable;

/** Cohen's kappa and the confusion of machine (rows) and analyst (columns), in seconds. */
final class AgreementCard extends Card {
  private static final long serialVersionUID = 1L;
  private static final int TABLE_TOP = 90;
  private static final int HEAD = 18;
  private static final int ROW = 18;
  private static final int N = Agreement.CATEGORIES;

  private final transient ReviewState state;
  private final transient Texts texts;
  private final transient Words words;
  private transient Agreement agreement;

  AgreementCard(ReviewState state, Texts texts, Words words) {
    super(TABLE_TOP + HEAD + N * ROW + PAD);
    getAccessibleContext().setAccessibleName(texts.get("agreement"));
    this.state = state;
    this.texts = texts;
    this.words = words;
    agreement = Agreement.of(state.project().faces());
    state.onChange(
        () -> {
          agreement = Agreement.of(state.project().faces());
          repaint();
        });
    ToolTipManager.sharedInstance().registerComponent(this);
  }

  @Override
  String title() {
    return texts.get("agreement");
  }

  @Override
  void paintContent(Graphics2D g, Palette palette) {
    long reviewed = state.project().reviewedMicros();
    long labelled = state.project().labelledMicros();
    g.setColor(palette.text());
    g.setFont(Fonts.strong(26));
    String kappa =
        agreement.kappa().isPresent() ? Text.of("κ %.2f", agreement.kappa().getAsDouble()) : "κ –";
    g.drawString(kappa, PAD, 58);
    g.setFont(Fonts.regular(12));
    g.setColor(palette.quiet());
    if (agreement.observed().isPresent()) {
      drawRight(
          g, texts.get("agreement.same", words.percent(agreement.observed().getAsDouble())), 58);
    }
    drawLine(
        g,
        texts.get(
            "agreement.reviewed", Clock.whole(reviewed), Clock.whole(Math.max(labelled, reviewed))),
        82);

    paintTable(g, palette);
  }

  private double cell() {
    return (width() - 2.0 * PAD - HEAD) / N;
  }

  private void paintTable(Graphics2D g, Palette palette) {
    for (int i = 0; i < N; i++) {
      dot(g, palette, i, PAD + HEAD + (i + 0.5) * cell(), TABLE_TOP + HEAD / 2.0 - 2);
      dot(g, palette, i, PAD + HEAD / 2.0 - 3, TABLE_TOP + HEAD + (i + 0.5) * ROW);
    }
    for (int row = 0; row < N; row++) {
      long total = agreement.micros().get(row).stream().mapToLong(Long::longValue).sum();
      for (int column = 0; column < N; column++) {
        long micros = agreement.micros().get(row).get(column);
        paintCell(g, palette, row, column, micros, total == 0 ? 0 : (double) micros / total);
      }
    }
  }

  private void paintCell(
      Graphics2D g, Palette palette, int row, int column, long micros, double share) {
    Rectangle2D cell = cell(row, column);
    Color full = row == column ? palette.accent() : palette.alert();
    g.setColor(palette.track());
    g.fill(rounded(cell));
    if (micros == 0) {
      return;
    }
    g.setColor(new Color(full.getRed(), full.getGreen(), full.getBlue(), (int) (70 + 185 * share)));
    g.fill(rounded(cell));
    String text = seconds(micros);
    g.setFont(Fonts.strong(10));
    g.setColor(share > 0.4 ? palette.ground() : palette.text());
    g.drawString(
        text,
        (float) (cell.getCenterX() - g.getFontMetrics().stringWidth(text) / 2.0),
        (float) cell.getCenterY() + 4);
  }

  private static RoundRectangle2D rounded(Rectangle2D cell) {
    return new RoundRectangle2D.Double(
        cell.getX(), cell.getY(), cell.getWidth(), cell.getHeight(), 5, 5);
  }

  private Rectangle2D cell(int row, int column) {
    return new Rectangle2D.Double(
        PAD + HEAD + column * cell() + 1, TABLE_TOP + HEAD + row * ROW + 1, cell() - 2, ROW - 2);
  }

  private static String seconds(long micros) {
    double seconds = micros / 1e6;
    return seconds < 9.95 ? Text.of("%.1f", seconds) : Text.of("%.0f", seconds);
  }

  private static void dot(Graphics2D g, Palette palette, int category, double x, double y) {
    Ellipse2D dot = new Ellipse2D.Double(x - 4.5, y - 4.5, 9, 9);
    if (category < Emotion.ALL.size()) {
      g.setColor(palette.of(Emotion.ALL.get(category)));
      g.fill(dot);
    } else {
      g.setColor(palette.quiet());
      g.draw(dot);
    }
  }

  private String word(int category) {
    return category < Emotion.ALL.size() ? words.of(Emotion.ALL.get(category)) : words.of(null);
  }

  @Override
  public @Nullable String getToolTipText(MouseEvent event) {
    double x = Theme.units(event.getX());
    double y = Theme.units(event.getY());
    for (int row = 0; row < N; row++) {
      for (int column = 0; column < N; column++) {
        if (cell(row, column).contains(x, y)) {
          long micros = agreement.micros().get(row).get(column);
          return texts.get("agreement.cell", word(row), word(column), Clock.duration(micros));
        }
      }
    }
    return null;
  }
}
