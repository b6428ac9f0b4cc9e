package mien.ui.live;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.FlowLayout;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;
import mien.ui.Glyph;
import mien.ui.Keys;
import mien.ui.Texts;
import mien.ui.Theme;
import mien.ui.WindowAction;
import mien.ui.WrappedText;
import org.jspecify.annotations.Nullable;

/**
 * One sentence above the picture: what went wrong, or what one should know. A notice goes by itself
 * after a while, and both when they are closed; what went wrong stays as long as it is wrong.
 */
final class Banner extends JPanel {
  private static final long serialVersionUID = 1L;

  private static final long STAYS_NANOS = 15_000_000_000L;

  private boolean alert;

  private final WrappedText text =
      new WrappedText("", palette -> alert ? palette.alert() : palette.text());

  private final JButton review;
  private final JPanel buttons;

  private boolean errorsOnly;
  private boolean closed;
  private long sinceNanos;

  /**
   * @param reviewing opens what was recorded for review
   */
  Banner(Texts texts, WindowAction reviewing) {
    super(new BorderLayout());
    text.setBorder(BorderFactory.createEmptyBorder(9, 14, 9, 14));
    JButton close = new JButton(Glyph.CLOSE);
    close.putClientProperty(
        FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_TOOLBAR_BUTTON);
    close.setToolTipText(
        texts.get("action.tooltip", texts.get("banner.close"), Keys.name(Keys.of("ESCAPE"))));
    close.getAccessibleContext().setAccessibleName(texts.get("banner.close"));
    close.setRequestFocusEnabled(false);
    close.addActionListener(event -> close());
    review = new JButton(reviewing);
    review.setIcon(null);
    review.setRequestFocusEnabled(false);
    review.setVisible(false);
    buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, 4, 4));
    buttons.setOpaque(false);
    buttons.add(review);
    buttons.add(close);
    add(text, BorderLayout.CENTER);
    add(buttons, BorderLayout.LINE_END);
    setVisible(false);
  }

  /** Says the error, or else the notice, or else nothing. */
  void say(@Nullable String error, @Nullable String notice) {
    String sentence = error == null ? notice : error;
    alert = error != null;
    if (sentence == null) {
      text.setText("");
      setVisible(false);
      return;
    }
    if (!sentence.equals(text.getText())) {
      text.setText(sentence);
      getAccessibleContext().setAccessibleName(sentence);
      closed = false;
      sinceNanos = System.nanoTime();
    }
    text.repaint();
    boolean over = !alert && System.nanoTime() - sinceNanos > STAYS_NANOS;
    setVisible(!closed && !over && (alert || !errorsOnly));
  }

  /**
   * As high as its sentence needs. A text that never had a width would ask for a line a letter, and
   * for a moment leave no room for the picture.
   */
  @Override
  public Dimension getPreferredSize() {
    int width = getParent() == null ? 0 : getParent().getWidth();
    width -= buttons.getPreferredSize().width;
    if (text.getWidth() <= 0 && width > 0) {
      text.setSize(width, Short.MAX_VALUE);
    }
    return super.getPreferredSize();
  }

  /** Whether what was recorded can be reviewed from here. */
  void offerReview(boolean offered) {
    review.setVisible(offered && review.isEnabled());
  }

  /** Whether notices are kept back, as where the picture is to be seen alone. */
  void setErrorsOnly(boolean only) {
    errorsOnly = only;
  }

  void close() {
    closed = true;
    setVisible(false);
  }

  @Override
  public Color getBackground() {
    return Theme.palette().card();
  }
}
