package mien.ui.review;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.function.IntConsumer;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import mien.render.Words;
import mien.ui.Texts;
import mien.ui.Theme;

/** Overview, ruler and lanes. */
final class TimelinePanel extends JPanel {
  private static final long serialVersionUID = 1L;
  private static final double ZOOM = 1.6;

  private final transient ReviewState state;
  private final transient TimelineModel timeline;

  TimelinePanel(ReviewState state, Texts texts, Words words, IntConsumer onName) {
    super(new BorderLayout(0, 6));
    this.state = state;
    timeline = new TimelineModel(state.project().media().durationMicros());
    LanesView lanes = new LanesView(state, timeline, words);
    LaneHeaders headers = new LaneHeaders(state, texts, onName);
    JScrollPane scroller =
        new JScrollPane(
            lanes,
            JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED,
            JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
    Ruler ruler = new Ruler(state, timeline);
    scroller.setColumnHeaderView(ruler);
    scroller.setRowHeaderView(headers);
    scroller.setBorder(BorderFactory.createEmptyBorder());
    scroller.setWheelScrollingEnabled(false);
    JPanel overview = new JPanel(new BorderLayout());
    overview.add(new Beside(headers), BorderLayout.WEST);
    Overview whole = new Overview(state, timeline);
    overview.add(whole, BorderLayout.CENTER);
    lanes.getAccessibleContext().setAccessibleName(texts.get("lanes"));
    ruler.getAccessibleContext().setAccessibleName(texts.get("lanes.ruler"));
    whole.getAccessibleContext().setAccessibleName(texts.get("lanes.overview"));
    add(overview, BorderLayout.NORTH);
    add(scroller, BorderLayout.CENTER);
    lanes.addComponentListener(
        new ComponentAdapter() {
          @Override
          public void componentResized(ComponentEvent event) {
            timeline.show(timeline.scale().resized((int) Theme.units(lanes.getWidth())));
          }
        });
    state.onMove(() -> timeline.show(timeline.scale().showing(state.playhead())));
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(0, Theme.scaled(280));
  }

  /** Nothing, as wide as the names beside the lanes. */
  private static final class Beside extends JPanel {
    private static final long serialVersionUID = 1L;
    private final LaneHeaders headers;

    Beside(LaneHeaders headers) {
      this.headers = headers;
    }

    @Override
    public Dimension getPreferredSize() {
      return new Dimension(headers.getPreferredSize().width, 0);
    }
  }

  /** {@code true} to look closer, around the moment shown. */
  void zoom(boolean closer) {
    TimeScale scale = timeline.scale();
    timeline.show(scale.zoomed(closer ? ZOOM : 1 / ZOOM, scale.x(state.playhead())));
  }

  /** Shows the whole video. */
  void showAll() {
    TimeScale scale = timeline.scale();
    timeline.show(TimeScale.all(scale.durationMicros(), scale.width()));
  }
}
