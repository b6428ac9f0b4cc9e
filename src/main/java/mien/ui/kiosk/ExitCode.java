package mien.ui.kiosk;

import java.awt.event.KeyEvent;

/** Ctrl+Shift+Q and then the code, within some seconds. Used on the event thread. */
final class ExitCode {
  private static final long PATIENCE_MILLIS = 10_000;

  private final String code;
  private String typed = "";
  private long until = Long.MIN_VALUE;

  /**
   * @param code empty if the chord alone is enough
   */
  ExitCode(String code) {
    this.code = code;
  }

  /** Whether this key completes the way out. */
  boolean pressed(KeyEvent event) {
    if (event.getKeyCode() == KeyEvent.VK_Q && event.isControlDown() && event.isShiftDown()) {
      typed = "";
      until = event.getWhen() + PATIENCE_MILLIS;
      return code.isEmpty();
    }
    char key = event.getKeyChar();
    if (event.getWhen() > until || key == KeyEvent.CHAR_UNDEFINED) {
      return false;
    }
    typed += key;
    if (!code.startsWith(typed)) {
      until = Long.MIN_VALUE; // a wrong key: from the start
    }
    return typed.equals(code);
  }
}
