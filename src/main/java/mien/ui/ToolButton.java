package mien.ui;

import java.awt.Insets;
import javax.swing.AbstractButton;
import javax.swing.Action;
import javax.swing.InputMap;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;

/** Buttons that leave the window's own keys alone. */
public final class ToolButton {
  private ToolButton() {}

  /** A glyph for an action; one that is in force or not stays pressed while it is. */
  public static AbstractButton of(WindowAction action) {
    boolean toggles = action.getValue(Action.SELECTED_KEY) != null;
    AbstractButton button = toggles ? new JToggleButton(action) : new JButton(action);
    button.setHideActionText(true);
    button.setMargin(new Insets(6, 8, 6, 8));
    return quiet(button, action.name());
  }

  /**
   * Makes a button one of a tool bar: Tab comes to it and Space presses it, but a click leaves the
   * focus where it was, so that Space still plays, and Enter still means what it means in the
   * window.
   *
   * @param name for screen readers
   */
  public static <T extends AbstractButton> T quiet(T button, String name) {
    button.putClientProperty("JButton.buttonType", "toolBarButton");
    button.setRequestFocusEnabled(false);
    button.getAccessibleContext().setAccessibleName(name);
    InputMap keys = button.getInputMap(JComponent.WHEN_FOCUSED);
    keys.put(KeyStroke.getKeyStroke("ENTER"), "none");
    keys.put(KeyStroke.getKeyStroke("released ENTER"), "none");
    return button;
  }
}
