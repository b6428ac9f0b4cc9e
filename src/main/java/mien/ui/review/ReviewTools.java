package mien.ui.review;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import mien.render.Fonts;
import mien.ui.WindowAction;

/** The buttons in their groups, and the moment shown. */
final class ReviewTools extends JPanel {
  private static final long serialVersionUID = 1L;

  private final transient ReviewState state;
  private final JLabel moment = new JLabel();
  private final JLabel rest = new JLabel();

  ReviewTools(ReviewState state, List<List<WindowAction>> groups) {
    super(new BorderLayout());
    this.state = state;
    setBorder(BorderFactory.createEmptyBorder(10, 10, 8, 10));
    JPanel left = new JPanel(new FlowLayout(FlowLayout.LEADING, 2, 0));
    JPanel right = new JPanel(new FlowLayout(FlowLayout.TRAILING, 2, 0));
    add(left, groups.get(0));
    left.add(Box.createHorizontalStrut(14));
    moment.setFont(Fonts.strong(18));
    moment.setPreferredSize(new Dimension(112, 32));
    rest.setEnabled(false);
    left.add(moment);
    left.add(rest);
    for (List<WindowAction> group : groups.subList(1, groups.size())) {
      if (right.getComponentCount() > 0) {
        right.add(Box.createHorizontalStrut(14));
      }
      add(right, group);
    }
    add(left, BorderLayout.WEST);
    add(right, BorderLayout.EAST);
    state.onMove(this::showMoment);
    showMoment();
  }

  private void showMoment() {
    moment.setText(Clock.exact(state.playhead()));
    rest.setText("/ " + Clock.exact(state.project().media().durationMicros()));
  }

  private static void add(JPanel row, List<WindowAction> group) {
    for (WindowAction action : group) {
      JButton button = new JButton(action);
      button.setHideActionText(true);
      button.putClientProperty("JButton.buttonType", "toolBarButton");
      button.setPreferredSize(new Dimension(36, 32));
      // A click leaves the focus where it was, so that Space still plays.
      button.setRequestFocusEnabled(false);
      button.getAccessibleContext().setAccessibleName(action.name());
      row.add(button);
    }
  }
}
