package mien.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BorderLayout;
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
import org.junit.jupiter.api.Test;

class SummarySheetTest {
  private static final Texts TEXTS = new Texts("mien.ui.texts", Locale.ROOT);

  @Test
  void namesTheFilesAndEverybody() {
    PersonSummary person =
        new PersonSummary(
            4, 12.34, 2, Map.of("happiness", 1.0), List.of(new Stretch("uncertain", 0, 5.06)));
    JPanel sheet =
        SummarySheet.contents(
            TEXTS, new SessionReport(List.of(person), 3, List.of(Path.of("rows.csv"))));
    BorderLayout layout = (BorderLayout) sheet.getLayout();
    JTextArea files = (JTextArea) layout.getLayoutComponent(BorderLayout.NORTH);
    JTable table =
        (JTable)
            ((JScrollPane) layout.getLayoutComponent(BorderLayout.CENTER)).getViewport().getView();

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

  @Test
  void whereNothingWasRecordedNothingIsShown() {
    SessionReport nothing = new SessionReport(List.of(), 0, List.of());
    assertThat(SummarySheet.show(null, TEXTS, nothing, true)).isFalse(); // or it would wait
  }
}
