package mien.ui;

import java.awt.Color;
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

  @Override
  public Color getForeground() {
    return colour == null ? super.getForeground() : colour.apply(Theme.palette());
  }
}
