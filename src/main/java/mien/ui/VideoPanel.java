package mien.ui;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.function.IntConsumer;
import javax.swing.SwingUtilities;
import mien.core.Face;
import mien.core.FrameResult;
import mien.render.Fonts;
import mien.render.HeatMap;
import mien.render.OverlayPainter;
import mien.render.Palette;
import mien.render.Placement;
import mien.render.Quality;
import org.jspecify.annotations.Nullable;

/**
 * A picture with its faces, as large as the panel allows. Shows a message where there is no picture
 * to be seen. A click on a face chooses it.
 */
public final class VideoPanel extends PicturePanel {
  private static final long serialVersionUID = 1L;

  private final transient OverlayPainter overlay;
  private transient @Nullable FrameResult shown;
  private transient @Nullable Message message;
  private boolean mirrored;

  /** What is said in place of a picture. */
  public record Message(String title, String hint) {}

  /**
   * @param name for screen readers
   * @param onChoose takes the number of a face that was clicked
   */
  public VideoPanel(String name, OverlayPainter overlay, IntConsumer onChoose) {
    getAccessibleContext().setAccessibleName(name);
    this.overlay = overlay;
    setFocusable(true);
    addMouseListener(
        new MouseAdapter() {
          @Override
          public void mousePressed(MouseEvent event) {
            requestFocusInWindow();
            faceAt(event.getPoint()).ifPresent(face -> onChoose.accept(face.id()));
          }
        });
  }

  /**
   * Shows a frame in place of whatever was said; returns when it is on the screen.
   *
   * @return false when the panel cannot be seen
   */
  public boolean show(FrameResult result) {
    shown = result;
    message = null;
    if (!isShowing()) {
      return false;
    }
    paintNow();
    return true;
  }

  /** Shows no picture any longer. */
  public void clear() {
    shown = null;
    repaint();
  }

  public Optional<FrameResult> shown() {
    return Optional.ofNullable(shown);
  }

  /** Says something over the picture, which goes pale; null takes it back. */
  public void say(@Nullable Message message) {
    this.message = message;
    repaint();
  }

  public void setMirrored(boolean mirrored) {
    this.mirrored = mirrored;
    repaint();
  }

  private Placement placement(FrameResult result) {
    return Placement.fit(
        result.frame().width(), result.frame().height(), getWidth(), getHeight(), mirrored);
  }

  private Optional<Face> faceAt(Point point) {
    FrameResult result = shown;
    if (result == null) {
      return Optional.empty();
    }
    Placement at = placement(result);
    return result.faces().stream()
        .filter(face -> at.onSurface(face.box()).contains(point))
        .findFirst();
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    try {
      FrameResult result = shown;
      BufferedImage picture = result == null ? null : result.frame().picture();
      if (result == null || picture == null) {
        g.setColor(BLACK);
        g.fillRect(0, 0, getWidth(), getHeight());
      } else {
        Placement at = placement(result);
        paintAround(g, at);
        pictures.paint(
            g,
            picture,
            at,
            over -> {
              result.maps().forEach(map -> HeatMap.paint(over, map, at));
              overlay.paint(over, result.faces(), at);
            });
      }
      if (message != null) {
        paintMessage(g, message);
      }
    } finally {
      g.dispose();
    }
  }

  /** The bars beside or above and below the picture; what it covers itself is not painted twice. */
  private void paintAround(Graphics2D g, Placement at) {
    int side = (int) Math.ceil(at.x());
    int above = (int) Math.ceil(at.y());
    g.setColor(BLACK);
    g.fillRect(0, 0, side, getHeight());
    g.fillRect(getWidth() - side, 0, side, getHeight());
    g.fillRect(0, 0, getWidth(), above);
    g.fillRect(0, getHeight() - above, getWidth(), above);
  }

  private void paintMessage(Graphics2D g, Message said) {
    g.setComposite(AlphaComposite.SrcOver.derive(0.75f));
    g.setColor(BLACK);
    g.fillRect(0, 0, getWidth(), getHeight());
    g.setComposite(AlphaComposite.SrcOver);
    Quality.smooth(g);
    int middle = getHeight() / 2;
    paintCentred(
        g,
        said.title(),
        Fonts.strong(Theme.scaled(20)),
        Palette.DARK.text(),
        middle - Theme.scaled(6));
    paintCentred(
        g,
        said.hint(),
        Fonts.regular(Theme.scaled(14)),
        Palette.DARK.quiet(),
        middle + Theme.scaled(22));
  }

  private void paintCentred(Graphics2D g, String text, Font font, Color colour, int baseline) {
    g.setFont(Fonts.fitting(font, text));
    g.setColor(colour);
    int width = SwingUtilities.computeStringWidth(g.getFontMetrics(), text);
    g.drawString(text, (getWidth() - width) / 2, baseline);
  }
}
