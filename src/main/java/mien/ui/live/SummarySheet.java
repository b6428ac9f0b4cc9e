package mien.ui.live;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Window;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.table.TableColumn;
import mien.core.Emotion;
import mien.core.LabelShares;
import mien.core.Text;
import mien.live.PersonSummary;
import mien.live.SessionReport;
import mien.render.Words;
import mien.ui.Screen;
import mien.ui.Texts;
import mien.ui.Theme;
import org.jspecify.annotations.Nullable;

/** Where what was recorded went, and what each person appeared to express; at the session's end. */
final class SummarySheet {
  /** So many columns are never cut, and no other gets narrower than this. */
  private static final int FIXED = 3;

  private static final int LEAST = 160;

  /** Beside the text of a cell, both sides together. */
  private static final int MARGIN = 16;

  private static final int MOST_ROWS = 12;

  private SummarySheet() {}

  /**
   * Waits until it was read; nothing is shown where nothing was recorded.
   *
   * @param reviewable whether there is a video of the last recording
   * @return whether the user wants to review that
   */
  static boolean show(
      @Nullable Window owner, Texts texts, SessionReport report, boolean reviewable) {
    if (report.saved().isEmpty()) {
      return false;
    }
    String review = texts.get("action.review");
    String done = texts.get("summary.done");
    return 1
        == JOptionPane.showOptionDialog(
            owner,
            contents(texts, report),
            texts.get("summary.title"),
            JOptionPane.DEFAULT_OPTION,
            JOptionPane.PLAIN_MESSAGE,
            null,
            reviewable ? new Object[] {done, review} : new Object[] {done},
            done);
  }

  static JPanel contents(Texts texts, SessionReport report) {
    JTextArea files =
        new JTextArea(
            texts.get("summary.files")
                + report.saved().stream()
                    .map(Path::toAbsolutePath)
                    .map(file -> "\n" + file)
                    .collect(Collectors.joining()));
    files.setEditable(false);
    files.setOpaque(false);
    JTable table = new JTable(cells(report.persons()), heads(texts));
    table.setEnabled(false);
    table.getAccessibleContext().setAccessibleName(texts.get("summary.title"));
    int width = 0;
    for (int column = 0; column < table.getColumnCount(); column++) {
      width += fit(table, column);
    }
    table.setRowHeight(table.getFontMetrics(table.getFont()).getHeight() + Theme.scaled(5));
    int rows = Math.min(MOST_ROWS, report.persons().size());
    table.setPreferredScrollableViewportSize(
        new Dimension(
            Math.min(width, Screen.usable().width * 4 / 5),
            Math.max(1, rows) * table.getRowHeight()));
    JPanel panel = new JPanel(new BorderLayout(0, 14));
    if (report.forgotten() > 0) {
      panel.add(
          new JLabel(texts.get("summary.forgotten", Integer.toString(report.forgotten()))),
          BorderLayout.SOUTH);
    }
    panel.add(files, BorderLayout.NORTH);
    panel.add(new JScrollPane(table), BorderLayout.CENTER);
    return panel;
  }

  /**
   * Makes a column as wide as the longest that is in it, with its heading; only those of many words
   * give way where the screen is too narrow.
   */
  private static int fit(JTable table, int column) {
    TableColumn fitted = table.getColumnModel().getColumn(column);
    FontMetrics letters = table.getFontMetrics(table.getFont());
    int widest = letters.stringWidth(table.getColumnName(column));
    for (int row = 0; row < table.getRowCount(); row++) {
      widest = Math.max(widest, letters.stringWidth(table.getValueAt(row, column).toString()));
    }
    int width = widest + Theme.scaled(MARGIN);
    fitted.setPreferredWidth(width);
    fitted.setMinWidth(column < FIXED ? width : Math.min(width, Theme.scaled(LEAST)));
    return width;
  }

  private static Object[] heads(Texts texts) {
    return new Object[] {
      texts.get("summary.person"),
      texts.get("summary.seconds"),
      texts.get("summary.changes"),
      texts.get("summary.shares"),
      texts.get("summary.longest")
    };
  }

  private static Object[][] cells(List<PersonSummary> persons) {
    Words words = new Words(Locale.getDefault());
    return persons.stream()
        .map(
            person ->
                new Object[] {
                  person.person(),
                  Text.of("%.1f s", person.seconds()),
                  person.changes(),
                  LabelShares.inWords(person.shares(), label -> word(words, label)),
                  person.longest().stream()
                      .map(s -> Text.of("%s %.1f s", word(words, s.label()), s.lasted()))
                      .collect(Collectors.joining(", "))
                })
        .toArray(Object[][]::new);
  }

  private static String word(Words words, String label) {
    return words.of(Emotion.ofLabel(label).orElse(null));
  }
}
