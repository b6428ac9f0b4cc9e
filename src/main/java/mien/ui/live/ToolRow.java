package mien.ui.live;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import mien.live.Choice;
import mien.live.LiveStatus;
import mien.ui.Texts;
import mien.ui.ToolButton;
import mien.ui.WindowAction;

/** Selectors on the left, one button an action on the right. */
final class ToolRow extends JPanel {
  private static final long serialVersionUID = 1L;

  private static final int GAP = 8;

  private final transient Texts texts;
  private final transient List<Caption> captions = new ArrayList<>();
  private final Selector sources;
  private final Selector models;
  private transient List<Choice> choices = List.of();

  ToolRow(
      Texts texts,
      List<WindowAction> actions,
      Consumer<String> onSource,
      Consumer<String> onModel) {
    super(new BorderLayout(GAP, 0));
    this.texts = texts;
    setBorder(BorderFactory.createEmptyBorder(10, 14, 10, 10));
    sources = new Selector(240, onSource);
    models = new Selector(180, onModel);
    JPanel selectors = new JPanel();
    selectors.setLayout(new BoxLayout(selectors, BoxLayout.LINE_AXIS));
    addLabelled(selectors, "source", sources);
    addLabelled(selectors, "model", models);
    JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, 2, 0));
    actions.forEach(action -> buttons.add(ToolButton.of(action)));
    add(selectors, BorderLayout.CENTER);
    add(buttons, BorderLayout.EAST);
  }

  /**
   * @param recent files that can be played once more
   */
  void update(LiveStatus status, List<Choice> recent) {
    Choice sample = new Choice(status.sampleClip(), texts.get("source.sample"));
    choices =
        Stream.of(status.sources(), recent, List.of(sample))
            .flatMap(List::stream)
            .filter(distinct(Choice::value))
            .toList();
    sources.update(choices, status.source());
    models.update(status.models(), status.model());
  }

  private static <T> Predicate<T> distinct(Function<T, ?> key) {
    Set<Object> seen = new HashSet<>();
    return item -> seen.add(key.apply(item));
  }

  /** What can be chosen; the sample clip comes last. */
  List<Choice> sources() {
    return choices;
  }

  /** Where there is no room for both, what the selectors say comes before what they are. */
  @Override
  public void doLayout() {
    int all =
        Stream.of(getComponents()).mapToInt(part -> part.getPreferredSize().width).sum()
            + captions.stream().mapToInt(Caption::missing).sum()
            + getInsets().left
            + getInsets().right
            + GAP;
    captions.forEach(caption -> caption.setHidden(all > getWidth()));
    super.doLayout();
  }

  /** What a selector is for; its key works though it takes no room. */
  private static final class Caption extends JLabel {
    private static final long serialVersionUID = 1L;
    private boolean hidden;

    Caption(String text) {
      super(text);
    }

    void setHidden(boolean now) {
      if (hidden != now) {
        hidden = now;
        revalidate();
      }
    }

    /** The room that it gives up now. */
    int missing() {
      return hidden ? super.getPreferredSize().width : 0;
    }

    @Override
    public Dimension getPreferredSize() {
      Dimension size = super.getPreferredSize();
      return hidden ? new Dimension(0, size.height) : size;
    }

    @Override
    public Dimension getMinimumSize() {
      return getPreferredSize();
    }

    @Override
    public Dimension getMaximumSize() {
      return getPreferredSize();
    }
  }

  private void addLabelled(JPanel row, String key, JComponent field) {
    Caption label = new Caption(texts.get(key));
    captions.add(label);
    label.setLabelFor(field);
    label.setDisplayedMnemonic(texts.get(key + ".mnemonic").charAt(0));
    field.getAccessibleContext().setAccessibleName(texts.get(key));
    row.add(label);
    row.add(Box.createHorizontalStrut(8));
    row.add(field);
    row.add(Box.createHorizontalStrut(16));
  }
}
