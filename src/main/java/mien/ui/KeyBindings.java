package mien.ui;

import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.InputMap;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** Keys that work wherever in a window the focus is. */
public final class KeyBindings {
  private KeyBindings() {}

  /**
   * Lets a key do some work.
   *
   * @param key as {@link KeyStroke#getKeyStroke(String)} reads it
   */
  public static void bind(JComponent root, String key, Runnable work) {
    map(root).put(KeyStroke.getKeyStroke(key), key);
    root.getActionMap()
        .put(
            key,
            new AbstractAction() {
              private static final long serialVersionUID = 1L;

              @Override
              public void actionPerformed(ActionEvent event) {
                work.run();
              }
            });
  }

  /**
   * Lets a digit do some work, as it is typed: a French keyboard has digits with Shift alone, and
   * the number pad has its own keys.
   */
  public static void bindDigit(JComponent root, int digit, Runnable work) {
    bind(root, "typed " + digit, work);
  }

  /** The window's own map of keys. */
  public static InputMap map(JComponent root) {
    return root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW);
  }
}
