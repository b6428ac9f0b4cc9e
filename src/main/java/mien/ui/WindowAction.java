package mien.ui;

import java.awt.event.ActionEvent;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.Icon;
import javax.swing.KeyStroke;

/**
 * Something the user can do: a name, a tooltip that tells the shortcut, a glyph, and keys. Its
 * texts are {@code action.ID} and {@code action.ID.tip}.
 */
public final class WindowAction extends AbstractAction {
  private static final long serialVersionUID = 1L;

  private final String id;
  private final transient List<KeyStroke> keys;
  private final transient Runnable work;
  private final transient Texts texts;

  /**
   * @param keys as {@link Keys#of} reads them; the first is the one shown
   */
  public WindowAction(Texts texts, String id, Icon glyph, Runnable work, String... keys) {
    super(texts.get("action." + id), glyph);
    this.id = id;
    this.work = work;
    this.texts = texts;
    this.keys = List.of(keys).stream().map(Keys::of).toList();
    setTip(tip());
  }

  public String id() {
    return id;
  }

  public String name() {
    return (String) getValue(Action.NAME);
  }

  /** What it does, in a sentence. */
  String tip() {
    return texts.get("action." + id + ".tip");
  }

  public List<KeyStroke> keys() {
    return keys;
  }

  /** The key that is told to the user. */
  public KeyStroke shown() {
    return keys.get(0);
  }

  /** Says something else in the tooltip, as why it cannot be done now; the shortcut stays. */
  public void setTip(String tip) {
    putValue(Action.SHORT_DESCRIPTION, texts.get("action.tooltip", tip, Keys.name(shown())));
  }

  public void setGlyph(Icon glyph) {
    putValue(Action.SMALL_ICON, glyph);
  }

  /** Shows on the button whether what was asked for is in force. */
  public void setInForce(boolean inForce) {
    putValue(Action.SELECTED_KEY, inForce);
  }

  @Override
  public void actionPerformed(ActionEvent event) {
    work.run();
  }
}
