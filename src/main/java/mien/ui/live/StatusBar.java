package mien.ui.live;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import mien.core.Emotion;
import mien.core.Frame;
import mien.core.Text;
import mien.live.LiveStatus;
import mien.pipeline.StageTimes;
import mien.render.Palette;
import mien.render.Quality;
import mien.ui.PicturePanel;
import mien.ui.Texts;
import mien.ui.Theme;
import mien.ui.WindowAction;
import org.jspecify.annotations.Nullable;

/**
 * The camera-in-use sign, what an alert waits for, and, where there is room beside them, where the
 * network runs and how fast everything goes.
 */
final class StatusBar extends JPanel {
  private static final long serialVersionUID = 1L;
  private static final int GAP = 24;

  private final transient Texts texts;
  private final JLabel sign = label();
  private final JLabel awaited = label();
  private final JLabel provider = label();
  private final JLabel rates = label();
  private final JLabel dropped = label();
  private final JLabel latency = label();
  private final JButton size;
  private final JPanel figures;
  private boolean signOnly;

  /**
   * @param camera asks for a camera's size and rate
   */
  StatusBar(Texts texts, WindowAction camera) {
    super(new BorderLayout(GAP, 0));
    this.texts = texts;
    size = new JButton(camera);
    size.setIcon(null);
    size.putClientProperty(
        FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_BORDERLESS);
    size.setMargin(new Insets(0, 4, 0, 4));
    size.setRequestFocusEnabled(false);
    size.getAccessibleContext().setAccessibleName(camera.name());
    setBorder(BorderFactory.createEmptyBorder(8, 14, 10, 14));
    dropped.setToolTipText(texts.get("dropped.tip"));
    latency.setToolTipText(texts.get("latency.tip"));
    figures = new JPanel(new FlowLayout(FlowLayout.TRAILING, 18, 0));
    Stream.of(provider, rates, dropped, latency, size).forEach(figures::add);
    awaited.setVisible(false);
    JPanel beside = new JPanel(new BorderLayout(GAP, 0));
    beside.setOpaque(false);
    beside.add(awaited, BorderLayout.WEST);
    beside.add(figures, BorderLayout.CENTER);
    add(sign, BorderLayout.CENTER);
    add(beside, BorderLayout.EAST);
  }

  /** As high without the figures as with them, so that nothing else moves when they go. */
  @Override
  public Dimension getPreferredSize() {
    Dimension size = super.getPreferredSize();
    size.height = Math.max(size.height, figures.getPreferredSize().height);
    return size;
  }

  /** What people in front of the camera must know goes before figures. */
  @Override
  public void doLayout() {
    int wanted =
        Stream.of(sign, awaited, figures)
            .filter(part -> part != awaited || part.isVisible())
            .mapToInt(part -> part.getPreferredSize().width + GAP)
            .sum();
    figures.setVisible(!signOnly && wanted <= getWidth());
    super.doLayout();
  }

  /**
   * Says as long as it is so that an alert waits.
   *
   * @param emotion what for; null for nothing
   */
  void setAwaited(@Nullable Emotion emotion, String word) {
    awaited.setVisible(emotion != null);
    awaited.setText(texts.get("alert.sign", word));
    awaited.setIcon(
        emotion == null
            ? null
            : new Dot(() -> palette().of(emotion), () -> palette().edge(emotion)));
  }

  /** Hides all but the signs, which never go, and are as dark then as what is around a picture. */
  void setSignOnly(boolean only) {
    signOnly = only;
    setBackground(only ? PicturePanel.BLACK : null);
    revalidate();
  }

  private Palette palette() {
    return signOnly ? Palette.DARK : Theme.palette();
  }

  /**
   * @param display what the window itself painted
   * @param frame the frame that is shown
   * @param paused whether the user stopped the picture
   */
  void update(LiveStatus status, StageTimes display, @Nullable Frame frame, boolean paused) {
    boolean storing = status.rows() != null;
    String camera = texts.get(status.cameraOn() ? "camera.on" : "camera.off");
    String goes = status.published() ? texts.get("sign", camera, texts.get("published")) : camera;
    sign.setText(texts.get("sign", goes, storing(status)));
    sign.setToolTipText(sign.getText());
    sign.setForeground(storing ? palette().alert() : palette().text());
    awaited.setForeground(palette().text());
    sign.setIcon(
        new Dot(() -> status.cameraOn() || storing ? palette().alert() : palette().track()));
    String runsOn = status.provider().replaceFirst(" \\(.*", "");
    provider.setText(runsOn.isEmpty() ? "" : texts.get("provider", runsOn)); // not opened yet
    provider.setToolTipText(status.provider() + ": " + texts.get("provider.tip"));
    List<StageTimes> all = Stream.concat(status.stages().stream(), Stream.of(display)).toList();
    String each =
        all.stream()
            .map(
                stage ->
                    texts.get(
                        "rate",
                        texts.getOr("stage." + stage.name(), stage.name()),
                        perSecond(stage)))
            .collect(Collectors.joining("   "));
    rates.setToolTipText(texts.get("rates.tip", each));
    rates.setText(paused ? texts.get("paused") : texts.get("rates", perSecond(display)));
    dropped.setText(
        texts.get("dropped", Long.toString(all.stream().mapToLong(StageTimes::dropped).sum())));
    latency.setText(texts.get("latency", Text.of("%.0f", display.p50Millis())));
    size.setText(
        frame == null
            ? " " // as high as it will be
            : texts.get("size", Integer.toString(frame.width()), Integer.toString(frame.height())));
    Stream.of(provider, rates, dropped, latency, size)
        .forEach(label -> label.setForeground(Theme.palette().quiet()));
  }

  private static String perSecond(StageTimes stage) {
    return Long.toString(Math.round(stage.perSecond()));
  }

  /** A label that shows names from outside as they are, never as HTML. */
  private static JLabel label() {
    JLabel label = new JLabel();
    label.putClientProperty("html.disable", true);
    return label;
  }

  /** A round lamp, in a colour of the look of the day. */
  private record Dot(Supplier<Color> colour, Supplier<Color> edge) implements Icon {
    Dot(Supplier<Color> colour) {
      this(colour, colour);
    }

    @Override
    public void paintIcon(Component owner, Graphics graphics, int x, int y) {
      Graphics2D g = (Graphics2D) graphics.create();
      Quality.smooth(g);
      g.setColor(colour.get());
      g.fillOval(x, y, Theme.scaled(10), Theme.scaled(10));
      g.setColor(edge.get());
      g.drawOval(x, y, Theme.scaled(10) - 1, Theme.scaled(10) - 1);
      g.dispose();
    }

    @Override
    public int getIconWidth() {
      return Theme.scaled(14);
    }

    @Override
    public int getIconHeight() {
      return Theme.scaled(10);
    }
  }

  private String storing(LiveStatus status) {
    Path rows = status.rows();
    if (rows == null) {
      return texts.get("storing.nothing");
    }
    return switch (status.extent()) {
      case ROWS -> texts.get("storing", rows.getFileName());
      case PICTURE -> texts.get("storing.picture", rows.getFileName());
      case PICTURE_AND_SOUND -> texts.get("storing.sound", rows.getFileName());
    };
  }
}
