package mien.ui.review;

import java.awt.Component;
import java.awt.EventQueue;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JSplitPane;
import javax.swing.KeyStroke;
import mien.ui.Theme;

/**
 * The picture above, the timeline below; where the window grows, the picture does, and where
 * everything is drawn larger, the timeline keeps its share.
 */
final class ReviewSplit extends JSplitPane {
  private static final long serialVersionUID = 1L;

  /** No more of the height than this becomes the timeline's by itself. */
  private static final double MOST = 0.5;

  private double scale;

  /**
   * @param name for screen readers
   */
  ReviewSplit(String name, Component above, Component below) {
    super(JSplitPane.VERTICAL_SPLIT, above, below);
    getAccessibleContext().setAccessibleName(name);
    setResizeWeight(1);
    for (String key : List.of("UP", "DOWN", "LEFT", "RIGHT")) { // or they would end here
      getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(key), "none");
    }
    setBorder(BorderFactory.createEmptyBorder(0, 14, 0, 14));
  }

  @Override
  public void updateUI() {
    super.updateUI();
    Component below = getBottomComponent();
    if (below != null && below.getHeight() > 0 && scale != Theme.scale()) {
      double wanted = below.getHeight() * Theme.scale() / scale;
      EventQueue.invokeLater(() -> show(wanted)); // once all that is in it has its new size
    }
    scale = Theme.scale();
  }

  private void show(double below) {
    double most = MOST * getHeight();
    setDividerLocation(getHeight() - (int) Math.min(below, most) - getDividerSize());
  }
}
