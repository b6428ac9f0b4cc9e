package mien.ui;

import java.awt.Window;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;

/** A small page over a window, which goes on meanwhile; Esc closes it. Event thread. */
public final class Sheet {
  private Sheet() {}

  /** Made as large as its page, over the middle of its owner, and not yet shown. */
  public static JDialog of(@Nullable Window owner, String title, JComponent page) {
    JDialog sheet = new JDialog(owner, title);
    sheet
        .getRootPane()
        .registerKeyboardAction(
            event -> sheet.dispose(),
            KeyStroke.getKeyStroke("ESCAPE"),
            JComponent.WHEN_IN_FOCUSED_WINDOW);
    sheet.setContentPane(page);
    sheet.setDefaultCloseOperation(JDialog.DISPOSE_ON_CLOSE);
    sheet.pack();
    sheet.setResizable(false);
    sheet.setLocationRelativeTo(owner);
    return sheet;
  }
}
