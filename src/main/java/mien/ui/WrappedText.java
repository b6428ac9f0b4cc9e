package mien.ui;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Insets;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.JTextArea;
import mien.render.Palette;
import org.jspecify.annotations.Nullable;

/** What is to be read whole, in as many lines as it takes. It is never taken for HTML. */
public final class WrappedText extends JTextArea {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable Function<Palette, Color> colour;

  /**
   * @param colour of the letters, in whatever theme there is
   */
  public WrappedText(String text, Function<Palette, Color> colour) {
    super(text);
    this.colour = colour;
    setEditable(false);
    setFocusable(false);
    setLineWrap(true);
    setWrapStyleWord(true);
    setOpaque(false);
    setBorder(BorderFactory.createEmptyBorder());
  }

  /**
   * As high as the text is at the width it has. Swing's own answer breaks lines after each letter
   * for as long as only the width is known, which is when a layout asks for the first time.
   */
  @Override
  public Dimension getPreferredSize() {
    Insets insets = getInsets();
    int least = insets.top + insets.bottom + 1;
    if (getWidth() > 0 && getHeight() < least) {
      setSize(getWidth(), least);
    }
    return super.getPreferredSize();
  }

  @Override
  public Color getForeground() {
    return colour == null ? super.getForeground() : colour.apply(Theme.palette());
  }
}
