package mien.ui.live;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.Insets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.Action;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import mien.live.LiveStatus;
import mien.live.LiveStatus.Choice;
import mien.ui.Texts;
import mien.ui.WindowAction;

/** Selectors on the left, one button an action on the right. */
final class ToolRow extends JPanel {
  private static final long serialVersionUID = 1L;

  private final transient Texts texts;
  private final Selector sources;
  private final Selector models;

  ToolRow(
      Texts texts,
      List<WindowAction> actions,
      Consumer<String> onSource,
      Consumer<String> onModel) {
    super(new BorderLayout(8, 0));
    this.texts = texts;
    setBorder(BorderFactory.createEmptyBorder(10, 14, 10, 10));
    sources = new Selector(240, onSource);
    models = new Selector(180, onModel);
    JPanel choices = new JPanel();
    choices.setLayout(new BoxLayout(choices, BoxLayout.LINE_AXIS));
    addLabelled(choices, texts, "source", sources);
    addLabelled(choices, texts, "model", models);
    JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, 2, 0));
    actions.forEach(action -> buttons.add(button(action)));
    add(choices, BorderLayout.CENTER);
    add(buttons, BorderLayout.EAST);
  }

  void update(LiveStatus status) {
    sources.update(sources(status), status.source());
    models.update(status.models(), status.model());
  }

  /** What can be chosen; the sample clip comes last. */
  List<Choice> sources(LiveStatus status) {
    Choice sample = new Choice(status.sampleClip(), texts.get("source.sample"));
    return Stream.concat(status.sources().stream(), Stream.of(sample)).toList();
  }

  private static void addLabelled(JPanel row, Texts texts, String key, JComponent field) {
    JLabel label = new JLabel(texts.get(key));
    label.setLabelFor(field);
    label.setDisplayedMnemonic(texts.get(key + ".mnemonic").charAt(0));
    field.getAccessibleContext().setAccessibleName(texts.get(key));
    row.add(label);
    row.add(Box.createHorizontalStrut(8));
    row.add(field);
    row.add(Box.createHorizontalStrut(16));
  }

  private static AbstractButton button(WindowAction action) {
    boolean toggles = action.getValue(Action.SELECTED_KEY) != null;
    AbstractButton button = toggles ? new JToggleButton(action) : new JButton(action);
    button.setHideActionText(true);
    button.putClientProperty("JButton.buttonType", "toolBarButton");
    button.setMargin(new Insets(6, 8, 6, 8));
    // A click leaves the focus where it was, so that Space still means pause; Tab comes here.
    button.setRequestFocusEnabled(false);
    button.getAccessibleContext().setAccessibleName(action.name());
    return button;
  }
}
