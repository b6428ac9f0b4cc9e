package mien.ui.review;

import java.awt.Color;
import java.awt.Component;
import java.awt.FlowLayout;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.function.Consumer;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JPanel;
import mien.core.Emotion;
import mien.render.Quality;
import mien.render.Words;
import mien.ui.Theme;
import mien.ui.ToolButton;
import org.jspecify.annotations.Nullable;

/** One button a label, in its colour and with its key. */
final class LabelBar extends JPanel {
  private static final long serialVersionUID = 1L;

  /**
   * @param onLabel takes what was pressed; null is uncertain
   */
  LabelBar(Words words, Consumer<@Nullable Emotion> onLabel) {
    super(new FlowLayout(FlowLayout.LEADING, 4, 0));
    for (Emotion emotion : Emotion.ALL) {
      add(
          button(
              words.of(emotion),
              Integer.toString(emotion.ordinal() + 1),
              emotion,
              () -> onLabel.accept(emotion)));
    }
    add(button(words.of(null), "U", null, () -> onLabel.accept(null)));
  }

  private static JButton button(String word, String key, @Nullable Emotion emotion, Runnable work) {
    JButton button = new JButton(word + "  " + key);
    button.setIcon(new Swatch(emotion));
    button.addActionListener(event -> work.run());
    return ToolButton.quiet(button, word);
  }

  /** A spot in the emotion's colour, hollow for uncertain. */
  private record Swatch(@Nullable Emotion emotion) implements Icon {
    @Override
    public void paintIcon(Component owner, Graphics graphics, int x, int y) {
      Graphics2D g = (Graphics2D) graphics.create();
      try {
        Quality.smooth(g);
        g.translate(x, y);
        g.scale(Theme.scale(), Theme.scale());
        RoundRectangle2D spot = new RoundRectangle2D.Double(0.5, 0.5, 11, 11, 5, 5);
        Color colour = emotion == null ? Theme.palette().quiet() : Theme.palette().of(emotion);
        g.setColor(colour);
        if (emotion == null) {
          g.draw(spot);
        } else {
          g.fill(spot);
        }
      } finally {
        g.dispose();
      }
    }

    @Override
    public int getIconWidth() {
      return Theme.scaled(12);
    }

    @Override
    public int getIconHeight() {
      return Theme.scaled(12);
    }
  }
}
