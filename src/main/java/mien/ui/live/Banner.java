package mien.ui.live;

import java.awt.BorderLayout;
import java.awt.Color;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import mien.ui.Theme;
import org.jspecify.annotations.Nullable;

/** One sentence above the picture: what went wrong, or what one should know. */
final class Banner extends JPanel {
  private static final long serialVersionUID = 1L;

  /** A text area, as it wraps and never reads its text as HTML. */
  private final JTextArea text = new JTextArea();

  private boolean alert;

  Banner() {
    super(new BorderLayout());
    text.setEditable(false);
    text.setFocusable(false);
    text.setLineWrap(true);
    text.setWrapStyleWord(true);
    text.setOpaque(false);
    text.setBorder(BorderFactory.createEmptyBorder(9, 14, 9, 14));
    add(text);
    setVisible(false);
  }

  /** Says the error, or else the notice, or else nothing. */
  void say(@Nullable String error, @Nullable String notice) {
    String sentence = error == null ? notice : error;
    alert = error != null;
    setVisible(sentence != null);
    if (sentence != null && !sentence.equals(text.getText())) {
      text.setText(sentence);
      getAccessibleContext().setAccessibleName(sentence);
    }
    text.setForeground(foreground());
  }

  private Color foreground() {
    return alert ? Theme.palette().alert() : Theme.palette().text();
  }

  @Override
  public Color getBackground() {
    return Theme.palette().card();
  }
}
