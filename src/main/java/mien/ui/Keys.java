package mien.ui;

import static java.awt.event.InputEvent.META_DOWN_MASK;

import java.awt.Toolkit;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import javax.swing.KeyStroke;

/** Names of keys as they stand on the keyboard. */
public final class Keys {
  private Keys() {}

  /**
   * The key that {@link KeyStroke#getKeyStroke(String)} reads, where {@code menu} stands for the
   * key that goes with menus: Ctrl, or Command on a Mac. What opens a dialog waits until its key is
   * {@code released}: a letter would be typed into the dialog.
   */
  public static KeyStroke of(String key) {
    boolean mac = Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx() == META_DOWN_MASK;
    return KeyStroke.getKeyStroke(key.replace("menu", mac ? "meta" : "ctrl"));
  }

  /** Such as {@code Ctrl+O}, {@code Space} or {@code ?}. */
  public static String name(KeyStroke key) {
    String letter =
        key.getKeyCode() == KeyEvent.VK_UNDEFINED
            ? String.valueOf(key.getKeyChar())
            : KeyEvent.getKeyText(key.getKeyCode());
    String held = InputEvent.getModifiersExText(key.getModifiers());
    return held.isEmpty() ? letter : held + "+" + letter;
  }
}
