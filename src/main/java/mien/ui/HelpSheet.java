package mien.ui;

import java.awt.BorderLayout;
import java.awt.GridLayout;
import java.awt.Window;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import mien.render.Fonts;

/** All shortcuts on one sheet, and what each does; Esc closes it. */
public final class HelpSheet {
  private HelpSheet() {}

  public static void show(Window owner, Texts texts, List<WindowAction> actions) {
    JPanel rows = new JPanel(new GridLayout(0, 1, 0, 6));
    rows.setBorder(BorderFactory.createEmptyBorder(20, 24, 20, 24));
    for (WindowAction action : actions) {
      rows.add(row(action.tip(), Keys.name(action.shown())));
    }
    rows.add(row(texts.get("help.choose"), texts.get("help.choose.keys")));
    rows.add(row(texts.get("help.drop"), ""));
    Sheet.of(owner, texts.get("help.title"), rows).setVisible(true);
  }

  private static JPanel row(String what, String key) {
    JPanel row = new JPanel(new BorderLayout(48, 0));
    JLabel keyLabel = new JLabel(key);
    keyLabel.setFont(Fonts.fitting(Fonts.strong(13 * Theme.scale()), key));
    row.add(new JLabel(what), BorderLayout.CENTER);
    row.add(keyLabel, BorderLayout.EAST);
    return row;
  }
}
