package mien.ui.live;

import java.awt.Dimension;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.swing.DefaultComboBoxModel;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.KeyStroke;
import mien.live.Choice;
import mien.ui.Theme;

/** A list to choose one entry from; only the user's own choices are told. */
final class Selector extends JComboBox<Choice> {
  private static final long serialVersionUID = 1L;
  private static final int HEIGHT = 32;

  private static final Set<Integer> MOVES =
      Set.of(
          KeyEvent.VK_DOWN,
          KeyEvent.VK_UP,
          KeyEvent.VK_KP_DOWN,
          KeyEvent.VK_KP_UP,
          KeyEvent.VK_PAGE_DOWN,
          KeyEvent.VK_PAGE_UP,
          KeyEvent.VK_HOME,
          KeyEvent.VK_END);

  private final int width;
  private boolean updating;

  /**
   * @param width as wide as it becomes, in pixels of a window of usual size
   * @param onChoose takes the value of what the user chose
   */
  Selector(int width, Consumer<String> onChoose) {
    this.width = width;
    DefaultListCellRenderer renderer = new DefaultListCellRenderer();
    renderer.putClientProperty("html.disable", true);
    setRenderer(renderer);
    setMaximumRowCount(16);
    addActionListener(
        event -> {
          if (!updating && getSelectedItem() instanceof Choice choice) {
            onChoose.accept(choice.value());
          }
        });
  }

  /** Keys that move through the list open it where it is closed, and choose nothing there. */
  @Override
  protected boolean processKeyBinding(
      KeyStroke stroke, KeyEvent event, int condition, boolean pressed) {
    boolean moves = pressed && event.getModifiersEx() == 0 && MOVES.contains(event.getKeyCode());
    if (moves && !isPopupVisible()) {
      showPopup();
      return true;
    }
    return super.processKeyBinding(stroke, event, condition, pressed);
  }

  /** A letter chooses nothing: it is one of the window's keys, but for while the list is open. */
  @Override
  public boolean selectWithKeyChar(char key) {
    return isPopupVisible();
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(Theme.scaled(width), Theme.scaled(HEIGHT));
  }

  @Override
  public Dimension getMaximumSize() {
    return getPreferredSize();
  }

  @Override
  public Dimension getMinimumSize() {
    return new Dimension(Theme.scaled(60), Theme.scaled(HEIGHT));
  }

  /** Shows these choices and which of them is in use; does nothing while the list is open. */
  void update(List<Choice> choices, String current) {
    if (isPopupVisible() || choices.equals(entries()) && current.equals(chosen())) {
      return;
    }
    updating = true;
    try {
      setModel(new DefaultComboBoxModel<>(choices.toArray(Choice[]::new)));
      setSelectedItem(
          choices.stream().filter(c -> c.value().equals(current)).findFirst().orElse(null));
      setToolTipText(getSelectedItem() == null ? null : getSelectedItem().toString());
    } finally {
      updating = false;
    }
  }

  private List<Choice> entries() {
    return IntStream.range(0, getItemCount()).mapToObj(this::getItemAt).toList();
  }

  private String chosen() {
    return getSelectedItem() instanceof Choice choice ? choice.value() : "";
  }
}
