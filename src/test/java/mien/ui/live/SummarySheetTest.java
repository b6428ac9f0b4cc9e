package mien.ui.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.awt.FontMetrics;
import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JTextArea;
import mien.live.PersonSummary;
import mien.live.PersonSummary.Stretch;
import mien.live.SessionReport;
import mien.ui.Texts;
import mien.ui.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummarySheetTest {
  private static final Texts TEXTS = new Texts("mien.ui.texts", Locale.ROOT);

  @Test
  void namesTheFilesAndEverybody() {
    assumeFalse(GraphicsEnvironment.isHeadless(), "there is no display");
    PersonSummary person =
        new PersonSummary(
            4, 12.34, 2, Map.of("happiness", 1.0), List.of(new Stretch("uncertain", 0, 5.06)));
    JPanel sheet =
        SummarySheet.contents(
            TEXTS, new SessionReport(List.of(person), 3, List.of(Path.of("rows.csv"))));
    BorderLayout layout = (BorderLayout) sheet.getLayout();
    JTextArea files = (JTextArea) layout.getLayoutComponent(BorderLayout.NORTH);
    JTable table = table(sheet);

    assertThat(files.getText()).contains(Path.of("rows.csv").toAbsolutePath().toString());
    assertThat(table.getRowCount()).isEqualTo(1);
    assertThat(List.of(0, 1, 2))
        .extracting(column -> table.getValueAt(0, column).toString())
        .containsExactly("4", "12.3 s", "2");
    assertThat(table.getValueAt(0, 3).toString()).endsWith("100 %");
    assertThat(table.getValueAt(0, 4).toString()).endsWith("5.1 s");
    assertThat(((JLabel) layout.getLayoutComponent(BorderLayout.SOUTH)).getText())
        .startsWith("3 more");
  }

  /** In a large window letters are large, and headings were cut. */
  @ParameterizedTest
  @ValueSource(doubles = {1, 2.6})
  void everyHeadingAndFigureHasRoom(double scale) throws Exception {
    assumeFalse(GraphicsEnvironment.isHeadless(), "there is no display");
    EventQueue.invokeAndWait(
        () -> {
          Theme.scaleTo(scale);
          PersonSummary person =
              new PersonSummary(
                  4, 1212.34, 2, Map.of("happiness", 1.0), List.of(new Stretch("fear", 0, 5.06)));
          JTable table =
              table(
                  SummarySheet.contents(
                      TEXTS, new SessionReport(List.of(person), 0, List.of(Path.of("a.csv")))));
          for (int column = 0; column < 5; column++) {
            int room = table.getColumnModel().getColumn(column).getPreferredWidth();
            FontMetrics letters = table.getFontMetrics(table.getFont());
            assertThat(letters.stringWidth(table.getColumnName(column))).isLessThan(room);
            assertThat(letters.stringWidth(table.getValueAt(0, column).toString()))
                .isLessThan(room);
          }
          assertThat(table.getRowHeight())
              .isGreaterThan(table.getFontMetrics(table.getFont()).getHeight());
          Theme.scaleTo(1);
        });
  }

  private static JTable table(JPanel sheet) {
    BorderLayout layout = (BorderLayout) sheet.getLayout();
    JScrollPane scroll = (JScrollPane) layout.getLayoutComponent(BorderLayout.CENTER);
    return (JTable) scroll.getViewport().getView();
  }

  @Test
  void whereNothingWasRecordedNothingIsShown() {
    SessionReport nothing = new SessionReport(List.of(), 0, List.of());
    assertThat(SummarySheet.show(null, TEXTS, nothing, true)).isFalse(); // or it would wait
  }
}
