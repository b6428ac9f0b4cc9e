package mien.ui;

import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import javax.swing.KeyStroke;

/** Names of keys as they stand on the keyboard. */
final class Keys {
  private Keys() {}

  /** Such as {@code Ctrl+O}, {@code Space} or {@code ?}. */
  static String name(KeyStroke key) {
    String letter =
        key.getKeyCode() == KeyEvent.VK_UNDEFINED
            ? String.valueOf(key.getKeyChar())
            : KeyEvent.getKeyText(key.getKeyCode());
    String held = InputEvent.getModifiersExText(key.getModifiers());
    return held.isEmpty() ? letter : held + "+" + letter;
  }
}
