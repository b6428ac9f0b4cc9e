package mien.ui.review;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.JLabel;
import javax.swing.JPanel;
import mien.render.Fonts;
import mien.ui.Clock;
import mien.ui.Texts;
import mien.ui.Theme;
import mien.ui.ToolButton;
import mien.ui.WindowAction;

/** The buttons in their groups, and the moment shown. */
final class ReviewTools extends JPanel {
  private static final long serialVersionUID = 1L;

  private static final NumberFormat SPEED =
      new DecimalFormat("0.##×", DecimalFormatSymbols.getInstance(Locale.ROOT));

  private final transient ReviewState state;
  private final transient Texts texts;
  private final transient Player player;
  private final JLabel moment = new Moment();
  private final JLabel rest = new JLabel();

  ReviewTools(ReviewState state, Texts texts, Player player, List<List<WindowAction>> groups) {
    super(new BorderLayout());
    this.state = state;
    this.texts = texts;
    this.player = player;
    setBorder(BorderFactory.createEmptyBorder(10, 10, 8, 10));
    JPanel left = new JPanel(new FlowLayout(FlowLayout.LEADING, 2, 0));
    JPanel right = new JPanel(new FlowLayout(FlowLayout.TRAILING, 2, 0));
    add(left, groups.get(0));
    left.add(Box.createHorizontalStrut(14));
    rest.setEnabled(false);
    left.add(moment);
    for (List<WindowAction> group : groups.subList(1, groups.size())) {
      if (right.getComponentCount() > 0) {
        right.add(Box.createHorizontalStrut(14));
      }
      add(right, group);
    }
    add(left, BorderLayout.WEST);
    add(rest, BorderLayout.CENTER); // where the window is narrow, this alone is cut
    add(right, BorderLayout.EAST);
    state.onMove(this::showMoment);
    player.onChange(playing -> showMoment());
    showMoment();
  }

  private void showMoment() {
    moment.setText(Clock.exact(state.playhead()));
    StringBuilder text = new StringBuilder("/ ");
    text.append(Clock.exact(state.project().media().durationMicros()));
    if (player.speed() != 1) {
      text.append("   ").append(SPEED.format(player.speed()));
    }
    if (player.isMuted()) {
      text.append("   ").append(texts.get("muted"));
    }
    rest.setText(text.toString());
  }

  private static void add(JPanel row, List<WindowAction> group) {
    for (WindowAction action : group) {
      row.add(ToolButton.of(action));
    }
  }

  /** The moment shown, in large figures that do not push what follows about. */
  private static final class Moment extends JLabel {
    private static final long serialVersionUID = 1L;

    @Override
    public void updateUI() {
      super.updateUI();
      setFont(Fonts.strong(18 * Theme.scale()));
    }

    @Override
    public Dimension getPreferredSize() {
      return new Dimension(Theme.scaled(112), Theme.scaled(32));
    }
  }
}
