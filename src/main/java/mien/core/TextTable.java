package mien.core;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A table for a terminal: first column to the left, the others to the right by default. */
public final class TextTable {
  private static final String GAP = "  ";

  private final boolean numbers;
  private final List<List<String>> rows = new ArrayList<>();

  private TextTable(boolean numbers, String... columns) {
    this.numbers = numbers;
    rows.add(List.of(columns));
  }

  /** Of figures, which stand to the right. */
  public static TextTable ofFigures(String... columns) {
    return new TextTable(true, columns);
  }

  /** Of words, which stand to the left. */
  public static TextTable ofWords(String... columns) {
    return new TextTable(false, columns);
  }

  public void add(String... cells) {
    rows.add(List.of(cells));
  }

  public void print(PrintWriter out) {
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        boolean right = numbers && column > 0;
        line.append(column == 0 ? "" : GAP)
            .append(("%" + (right ? "" : "-") + width(column) + "s").formatted(row.get(column)));
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private int width(int column) {
    return rows.stream()
        .filter(row -> row.size() > column)
        .mapToInt(row -> Math.max(1, row.get(column).length()))
        .max()
        .orElse(1);
  }
}
