package mien.evaluation;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import mien.core.Emotion;
import mien.core.Text;

/** A confusion matrix as a picture: rates in percent, the darker the more; rows are the truth. */
final class ConfusionPicture {
  private static final int SHARPNESS = 2;
  private static final int CELL = 62;
  private static final int LEFT = 92;
  private static final int CELL_HEIGHT = 44;
  private static final int TOP = 26;
  static final int WIDTH = LEFT + 7 * CELL + 2;
  private static final Color INK = new Color(0x2b3440);
  private static final Color FULL = new Color(0x1d4e78);
  private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 11);

  private ConfusionPicture() {}

  static String of(ConfusionMatrix matrix) {
    List<Emotion> rows = matrix.present();
    int height = TOP + rows.size() * CELL_HEIGHT + 2;
    BufferedImage image =
        new BufferedImage(WIDTH * SHARPNESS, height * SHARPNESS, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.scale(SHARPNESS, SHARPNESS);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setFont(FONT);
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, WIDTH, height);
    for (Emotion said : Emotion.ALL) {
      centered(g, said.label(), LEFT + said.ordinal() * CELL + CELL / 2, TOP - 10, INK);
    }
    for (int row = 0; row < rows.size(); row++) {
      int y = TOP + row * CELL_HEIGHT;
      g.setColor(INK);
      String label = rows.get(row).label();
      g.drawString(
          label, LEFT - 10 - g.getFontMetrics().stringWidth(label), y + CELL_HEIGHT / 2 + 3);
      for (Emotion said : Emotion.ALL) {
        cell(g, LEFT + said.ordinal() * CELL, y, matrix.rate(rows.get(row), said));
      }
    }
    g.dispose();
    return Charts.dataUri(image);
  }

  private static void cell(Graphics2D g, int x, int y, double rate) {
    g.setColor(shade(rate));
    g.fillRect(x, y, CELL - 2, CELL_HEIGHT - 2);
    String percent = Text.of("%.0f", 100 * rate);
    centered(g, percent, x + CELL / 2 - 1, y + CELL_HEIGHT / 2 + 3, rate > 0.5 ? Color.WHITE : INK);
  }

  /** From nearly white to dark blue, by the square root, so that small rates can be seen. */
  private static Color shade(double rate) {
    double part = Math.sqrt(rate);
    return new Color(
        (int) (247 + (FULL.getRed() - 247) * part),
        (int) (248 + (FULL.getGreen() - 248) * part),
        (int) (250 + (FULL.getBlue() - 250) * part));
  }

  private static void centered(Graphics2D g, String text, int x, int y, Color color) {
    FontMetrics metrics = g.getFontMetrics();
    g.setColor(color);
    g.drawString(text, x - metrics.stringWidth(text) / 2, y);
  }
}
