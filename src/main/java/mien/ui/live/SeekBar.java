package mien.ui.live;

import java.awt.BorderLayout;
import java.util.function.LongConsumer;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import mien.ui.Clock;
import mien.ui.Texts;
import mien.ui.Theme;

/**
 * Which moment of a recording is shown, and a way to another; not seen where there is none. Event
 * thread.
 */
final class SeekBar extends JPanel {
  private static final long serialVersionUID = 1L;

  /** A step of an arrow key, µs. */
  private static final long UNIT_MICROS = 100_000;

  /** What is shorter than this, as a single picture, is not sought in. */
  private static final long SHORTEST_MICROS = 1_000_000;

  private final transient Texts texts;
  private final JSlider slider = new JSlider(0, 0, 0);
  private final JLabel clock = new JLabel();
  private long durationMicros;
  private boolean updating;

  /**
   * @param onSeek takes the moment that the user wants, µs
   */
  SeekBar(Texts texts, LongConsumer onSeek) {
    super(new BorderLayout(10, 0));
    this.texts = texts;
    slider.getAccessibleContext().setAccessibleName(texts.get("seek"));
    slider.addChangeListener(
        event -> {
          if (!updating) {
            onSeek.accept(slider.getValue() * UNIT_MICROS);
          }
        });
    setBorder(BorderFactory.createEmptyBorder(0, 4, 6, 4));
    add(slider, BorderLayout.CENTER);
    add(clock, BorderLayout.LINE_END);
    setVisible(false);
  }

  /**
   * Sets how long the recording is.
   *
   * @param micros 0 where nothing is sought
   */
  void setDuration(long micros) {
    durationMicros = micros < SHORTEST_MICROS ? 0 : micros;
    updating = true;
    slider.setMaximum((int) (durationMicros / UNIT_MICROS));
    updating = false;
    clock.setForeground(Theme.palette().quiet());
  }

  /** Whether there is anything to seek in. */
  boolean isOfUse() {
    return durationMicros > 0;
  }

  /** Shows this moment, unless the user is choosing one. */
  void show(long micros) {
    if (!isOfUse() || slider.getValueIsAdjusting()) {
      return;
    }
    updating = true;
    slider.setValue((int) (micros / UNIT_MICROS));
    updating = false;
    clock.setText(texts.get("seek.at", Clock.whole(micros), Clock.lasting(durationMicros)));
  }
}
