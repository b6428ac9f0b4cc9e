package mien.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import mien.core.EmotionScores;
import mien.core.Expression;
import mien.core.GreyImage;
import mien.core.SaliencyMap;
import org.jspecify.annotations.Nullable;

/**
 * A page of small pictures: a title, a row for each thing compared, a note below.
 *
 * @param columns what stands above the first cells
 * @param note a line or two on how to read it
 */
public record PictureTable(String title, List<String> columns, List<Row> rows, String note) {
  private static final int CELL = 132;
  private static final int GAP = 10;
  private static final int LEAST_NAME = 150;
  private static final int MARGIN = 28;
  private static final int HEAD = 86;
  private static final int FOOT = 24;
  private static final int LINE = 16;

  /** Pictures side by side with a name and a remark, of a line or more, to their left. */
  public record Row(String name, String remark, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * One square of a row.
   *
   * @param picture the ground, stretched to the square; or null
   * @param map drawn over it; its area is in pixels of the picture; or null
   * @param scores drawn as bars; or null
   */
  public record Cell(
      @Nullable GreyImage picture, @Nullable SaliencyMap map, @Nullable EmotionScores scores) {}

  public PictureTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The page, as wide as its longest row. */
  public BufferedImage draw() {
    int cells = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    List<String> notes = note.lines().toList();
    int name = nameWidth();
    int width = Math.max(640, 2 * MARGIN + name + cells * (CELL + GAP));
    int height = HEAD + rows.size() * (CELL + GAP) + FOOT + Math.max(1, notes.size()) * LINE;
    BufferedImage page = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = page.createGraphics();
    try {
      Quality.smooth(g);
      g.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      g.setColor(Palette.DARK.ground());
      g.fillRect(0, 0, width, height);
      text(g, title, true, 18, Palette.DARK.text(), MARGIN, 38);
      for (int i = 0; i < columns.size(); i++) {
        text(g, columns.get(i), false, 12, Palette.DARK.quiet(), left(name, i), HEAD - 8);
      }
      for (int i = 0; i < rows.size(); i++) {
        paint(g, rows.get(i), name, HEAD + i * (CELL + GAP));
      }
      for (int i = 0; i < notes.size(); i++) {
        int baseline = height - 16 - (notes.size() - 1 - i) * LINE;
        text(g, notes.get(i), false, 12, Palette.DARK.quiet(), MARGIN, baseline);
      }
    } finally {
      g.dispose();
    }
    return page;
  }

  /** So that no name or remark runs under a picture. */
  private int nameWidth() {
    BufferedImage nothing = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = nothing.createGraphics();
    double widest = LEAST_NAME - GAP;
    for (Row row : rows) {
      widest = Math.max(widest, Lettering.strong(14).width(g, row.name()));
      for (String line : row.remark().lines().toList()) {
        widest = Math.max(widest, Lettering.regular(12).width(g, line));
      }
    }
    g.dispose();
    return (int) Math.ceil(widest) + GAP;
  }

  private static int left(int name, int cell) {
    return MARGIN + name + cell * (CELL + GAP);
  }

  private static void paint(Graphics2D g, Row row, int name, int top) {
    List<String> remarks = row.remark().lines().toList();
    int middle = top + CELL / 2 - Math.max(0, remarks.size() - 1) * LINE / 2;
    text(g, row.name(), true, 14, Palette.DARK.text(), MARGIN, middle - 2);
    for (int i = 0; i < remarks.size(); i++) {
      text(g, remarks.get(i), false, 12, Palette.DARK.quiet(), MARGIN, middle + (i + 1) * LINE);
    }
    for (int i = 0; i < row.cells().size(); i++) {
      paint(g, row.cells().get(i), left(name, i), top);
    }
  }

  private static void paint(Graphics2D page, Cell cell, int left, int top) {
    Graphics2D g = (Graphics2D) page.create();
    try {
      g.clip(new RoundRectangle2D.Double(left, top, CELL, CELL, 10, 10));
      g.setColor(Palette.DARK.card());
      g.fillRect(left, top, CELL, CELL);
      GreyImage picture = cell.picture();
      if (picture != null) {
        double scale = CELL / (double) Math.max(picture.width(), picture.height());
        Placement at = new Placement(left, top, scale, picture.width(), picture.height(), false);
        g.drawImage(image(picture), at.transform(), null);
        if (cell.map() != null) {
          HeatMap.paint(g, cell.map(), at);
        }
      }
      if (cell.scores() != null) {
        EmotionScores scores = cell.scores();
        new ScoreBars(Palette.DARK, new Words(Language.drawable(Locale.getDefault())))
            .paint(
                g,
                new Rectangle2D.Double(left + 7, top + 6, CELL - 14, CELL - 12),
                10,
                new Expression(scores, scores, scores.top(), false));
      }
    } finally {
      g.dispose();
    }
  }

  private static BufferedImage image(GreyImage grey) {
    BufferedImage image =
        new BufferedImage(grey.width(), grey.height(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < grey.height(); y++) {
      for (int x = 0; x < grey.width(); x++) {
        image.setRGB(x, y, grey.at(x, y) * 0x010101);
      }
    }
    return image;
  }

  private static void text(
      Graphics2D g, String text, boolean strong, int size, Color colour, int x, int baseline) {
    g.setColor(colour);
    (strong ? Lettering.strong(size) : Lettering.regular(size)).draw(g, text, x, baseline);
  }
}
