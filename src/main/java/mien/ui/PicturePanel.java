package mien.ui;

import java.awt.Color;
import java.awt.Toolkit;
import javax.swing.JPanel;
import mien.core.Frame;

/** Where a source's pictures are seen, each scaled while it is still being analysed. */
public abstract class PicturePanel extends JPanel {
  private static final long serialVersionUID = 1L;

  /** Where there is no picture. */
  public static final Color BLACK = new Color(0x0b0c0e);

  /** Scales and draws the pictures. */
  protected final transient PicturePainter pictures = new PicturePainter();

  /** A frame that will be shown soon; any thread may call. */
  public final void expect(Frame frame) {
    pictures.expect(frame);
  }

  /** Paints anew; it is on the screen when this returns. */
  protected final void paintNow() {
    paintImmediately(0, 0, getWidth(), getHeight());
    Toolkit.getDefaultToolkit().sync();
  }

  /** Off the screen no native memory is kept. */
  @Override
  public void removeNotify() {
    pictures.close();
    super.removeNotify();
  }
}
