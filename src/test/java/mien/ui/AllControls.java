package mien.ui;

import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.List;
import javax.accessibility.AccessibleContext;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JScrollBar;
import javax.swing.JSlider;
import javax.swing.JTable;
import javax.swing.text.JTextComponent;

/** Finds in a window what a user works with. Event thread. */
public final class AllControls {
  private AllControls() {}

  /**
   * Everything that takes the mouse or the focus, down to the last; not what Swing's own consist
   * of.
   */
  public static List<Component> in(Container container) {
    List<Component> found = new ArrayList<>();
    for (Component part : container.getComponents()) {
      if (isControl(part)) {
        found.add(part);
      } else if (part instanceof Container inner && !(part instanceof JScrollBar)) {
        found.addAll(in(inner));
      }
    }
    return found;
  }

  private static boolean isControl(Component part) {
    boolean ours = part.getClass().getName().startsWith("mien.");
    return part instanceof AbstractButton
        || part instanceof JComboBox
        || part instanceof JSlider
        || part instanceof JTable
        || part instanceof JList
        || part instanceof JTextComponent text && text.isEditable()
        || ours
            && !(part instanceof JLabel)
            && !(part instanceof JTextComponent)
            && part.getMouseListeners().length > 0;
  }

  /** Those without a name for a screen reader. */
  public static List<String> nameless(Container container) {
    return in(container).stream()
        .filter(
            part -> {
              AccessibleContext context = part.getAccessibleContext();
              String name = context == null ? null : context.getAccessibleName();
              return name == null || name.isBlank();
            })
        .map(Component::toString)
        .toList();
  }

  /** Buttons, lists and the like that Tab passes by. */
  public static List<String> outOfReach(Container container) {
    return in(container).stream()
        .filter(
            part ->
                part instanceof AbstractButton
                    || part instanceof JComboBox
                    || part instanceof JSlider)
        .filter(part -> !part.isFocusable())
        .map(Component::toString)
        .toList();
  }
}
