package mien.ui;

import static java.awt.event.InputEvent.CTRL_DOWN_MASK;
import static java.awt.event.InputEvent.META_DOWN_MASK;
import static java.awt.event.InputEvent.SHIFT_DOWN_MASK;

import java.awt.Toolkit;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.KeyStroke;

/** Names of keys as they stand on the keyboard, in the user's language. */
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
    return name(key, Locale.getDefault());
  }

  static String name(KeyStroke key, Locale language) {
    Texts names = new Texts("mien.ui.keys", language);
    List<String> parts = new ArrayList<>();
    if ((key.getModifiers() & META_DOWN_MASK) != 0) {
      parts.add(InputEvent.getModifiersExText(META_DOWN_MASK)); // a Mac's own sign
    }
    if ((key.getModifiers() & CTRL_DOWN_MASK) != 0) {
      parts.add(names.get("ctrl"));
    }
    if ((key.getModifiers() & SHIFT_DOWN_MASK) != 0) {
      parts.add(names.get("shift"));
    }
    if (key.getKeyCode() == KeyEvent.VK_UNDEFINED) {
      String letter = String.valueOf(key.getKeyChar());
      parts.add(names.getOr(letter, letter));
    } else {
      String java = key.toString(); // such as "shift ctrl pressed LEFT"
      String code = java.substring(java.lastIndexOf(' ') + 1);
      parts.add(names.getOr(code, KeyEvent.getKeyText(key.getKeyCode())));
    }
    return String.join("+", parts);
  }
}
