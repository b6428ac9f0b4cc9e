package mien.reproduction;

import java.util.Collections;
import java.util.List;

/** Writes Markdown. */
final class Markdown {
  private final StringBuilder page = new StringBuilder();

  void heading(int level, String text) {
    block("#".repeat(level) + " " + text);
  }

  /** Does nothing with an empty text. */
  void paragraph(String text) {
    if (!text.isEmpty()) {
      block(text);
    }
  }

  void list(List<String> items) {
    block(items.isEmpty() ? "" : "- " + String.join("\n- ", items));
  }

  /** A list that opens on a click. */
  void details(String summary, List<String> items) {
    if (!items.isEmpty()) {
      block("<details><summary>%s</summary>".formatted(summary));
      list(items);
      block("</details>");
    }
  }

  void code(List<String> lines) {
    block("```\n" + String.join("\n", lines) + "\n```");
  }

  /**
   * @param words how many columns stand to the left; the others hold figures
   * @param rows of as many cells as there are columns
   */
  void table(int words, List<String> columns, List<List<String>> rows) {
    StringBuilder table = new StringBuilder(row(columns));
    List<String> left = Collections.nCopies(words, "---");
    List<String> right = Collections.nCopies(columns.size() - words, "--:");
    table.append("\n|").append(String.join("|", left));
    table.append(right.isEmpty() ? "" : "|").append(String.join("|", right)).append('|');
    rows.forEach(cells -> table.append('\n').append(row(cells)));
    block(table.toString());
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private void block(String text) {
    if (!text.isEmpty()) {
      page.append(page.isEmpty() ? "" : "\n").append(text).append('\n');
    }
  }

  /** The whole page. */
  String text() {
    return page.toString();
  }
}
