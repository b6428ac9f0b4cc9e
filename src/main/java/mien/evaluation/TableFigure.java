package mien.evaluation;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import mien.core.Emotion;
import mien.files.PendingFile;
import org.jspecify.annotations.Nullable;

/**
 * A small table as a picture, its cells the darker the higher their rate: for a page as PNG, for a
 * paper as SVG too.
 *
 * @param columns what stands above the cells
 * @param rows each with as many cells as there are columns
 */
public record TableFigure(List<String> columns, List<Row> rows) {
  private static final int SHARPNESS = 2;
  private static final int LEAST_CELL = 62;
  private static final int CELL_HEIGHT = 44;
  private static final int LEFT = 92;
  private static final int TOP = 26;
  private static final int LETTER = 7;
  private static final int SIZE = 11;

  /** Above this rate, white letters stand out better. */
  private static final double DARK = 0.3;

  private static final Color INK = new Color(0x2b3440);
  private static final Color FULL = new Color(0x1d4e78);
  private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, SIZE);

  /**
   * @param rate how dark it is, 0 to 1
   */
  public record Cell(String text, double rate) {}

  public record Row(String name, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  public TableFigure {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** A confusion matrix with its rates in percent; rows are the truth. */
  static TableFigure rates(ConfusionMatrix matrix) {
    return confusion(
        matrix, Emotion.ALL, (truth, said) -> Figures.text("%.0f", 100 * matrix.rate(truth, said)));
  }

  /** A confusion matrix with its counts, which are fractional where it is a mean. */
  public static TableFigure counts(ConfusionMatrix matrix) {
    boolean whole =
        Emotion.ALL.stream()
            .flatMap(t -> Emotion.ALL.stream().map(s -> matrix.count(t, s)))
            .allMatch(count -> count == Math.rint(count));
    String format = whole ? "%.0f" : "%.1f";
    return confusion(
        matrix,
        Emotion.ALL.stream().filter(e -> matrix.support(e) + matrix.said(e) > 0).toList(),
        (truth, said) -> Figures.text(format, matrix.count(truth, said)));
  }

  private static TableFigure confusion(
      ConfusionMatrix matrix, List<Emotion> said, BiFunction<Emotion, Emotion, String> text) {
    List<Row> rows = new ArrayList<>();
    for (Emotion truth : matrix.present()) {
      rows.add(
          new Row(
              truth.label(),
              said.stream()
                  .map(s -> new Cell(text.apply(truth, s), matrix.rate(truth, s)))
                  .toList()));
    }
    return new TableFigure(said.stream().map(Emotion::label).toList(), rows);
  }

  /** Percent judged wrongly, by emotion and group, as Yousefi et al. print it. */
  public static TableFigure errors(GroupErrors errors) {
    List<Row> rows = new ArrayList<>();
    errors
        .rates()
        .forEach(
            (name, rates) ->
                rows.add(new Row(name, rates.stream().map(TableFigure::cell).toList())));
    return new TableFigure(errors.groups(), rows);
  }

  private static Cell cell(@Nullable Double rate) {
    return rate == null ? new Cell("–", 0) : new Cell(Figures.text("%.1f", 100 * rate), rate);
  }

  /** Writes {@code NAME.png} and {@code NAME.svg}. */
  public void write(Path folder, String name) throws IOException {
    PendingFile.write(folder.resolve(name + ".svg"), svg().getBytes(StandardCharsets.UTF_8));
    PendingFile.write(folder.resolve(name + ".png"), picture());
  }

  int width() {
    return left() + columns.size() * cellWidth() + 2;
  }

  private int height() {
    return TOP + rows.size() * CELL_HEIGHT + 2;
  }

  private int left() {
    return Math.max(LEFT, 20 + LETTER * longest(rows.stream().map(Row::name).toList()));
  }

  private int cellWidth() {
    return Math.max(LEAST_CELL, 10 + LETTER * longest(columns));
  }

  private static int longest(List<String> texts) {
    return texts.stream().mapToInt(String::length).max().orElse(0);
  }

  /** What a figure is drawn with. */
  private interface Pen {
    void box(int x, int y, int width, int height, Color color);

    /**
     * @param anchor where x is: 0 at the text's begin, 0.5 in its middle, 1 at its end
     */
    void text(String text, int x, int y, double anchor, Color color);
  }

  private void draw(Pen pen) {
    pen.box(0, 0, width(), height(), Color.WHITE);
    int cell = cellWidth();
    for (int column = 0; column < columns.size(); column++) {
      pen.text(columns.get(column), left() + column * cell + cell / 2, TOP - 10, 0.5, INK);
    }
    for (int row = 0; row < rows.size(); row++) {
      int y = TOP + row * CELL_HEIGHT;
      int baseline = y + CELL_HEIGHT / 2 + 3;
      pen.text(rows.get(row).name(), left() - 10, baseline, 1, INK);
      List<Cell> cells = rows.get(row).cells();
      for (int column = 0; column < cells.size(); column++) {
        int x = left() + column * cell;
        double rate = cells.get(column).rate();
        pen.box(x, y, cell - 2, CELL_HEIGHT - 2, shade(rate));
        Color color = rate > DARK ? Color.WHITE : INK;
        pen.text(cells.get(column).text(), x + cell / 2 - 1, baseline, 0.5, color);
      }
    }
  }

  /** From nearly white to dark blue, by the square root, so that small rates can be seen. */
  private static Color shade(double rate) {
    double part = Math.sqrt(rate);
    return new Color(
        (int) (247 + (FULL.getRed() - 247) * part),
        (int) (248 + (FULL.getGreen() - 248) * part),
        (int) (250 + (FULL.getBlue() - 250) * part));
  }

  /** Two pixels a point, so that print is sharp. */
  BufferedImage picture() {
    BufferedImage image =
        new BufferedImage(width() * SHARPNESS, height() * SHARPNESS, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.scale(SHARPNESS, SHARPNESS);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setFont(FONT);
    FontMetrics metrics = g.getFontMetrics();
    draw(
        new Pen() {
          @Override
          public void box(int x, int y, int width, int height, Color color) {
            g.setColor(color);
            g.fillRect(x, y, width, height);
          }

          @Override
          public void text(String text, int x, int y, double anchor, Color color) {
            g.setColor(color);
            g.drawString(text, (float) (x - anchor * metrics.stringWidth(text)), y);
          }
        });
    g.dispose();
    return image;
  }

  /** The same without pixels; letters stay letters. */
  String svg() {
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %2$d\" width=\"%1$d\" height=\"%2$d\" font-family=\"sans-serif\" font-size=\"%3$d\">\n"
            .formatted(width(), height(), SIZE));
    draw(
        new Pen() {
          @Override
          public void box(int x, int y, int width, int height, Color color) {
            svg.append(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>\n"
                    .formatted(x, y, width, height, hex(color)));
          }

          @Override
          public void text(String text, int x, int y, double anchor, Color color) {
            String place = anchor == 0 ? "start" : anchor == 1 ? "end" : "middle";
            svg.append(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" fill=\"%s\">%s</text>\n"
                    .formatted(x, y, place, hex(color), HtmlWriter.escaped(text)));
          }
        });
    return svg.append("</svg>\n").toString();
  }

  private static String hex(Color color) {
    return "#%06x".formatted(color.getRGB() & 0xffffff);
  }
}
