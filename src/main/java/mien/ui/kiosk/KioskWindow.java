package mien.ui.kiosk;

import java.awt.EventQueue;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.util.concurrent.atomic.AtomicLong;
import javax.swing.JFrame;
import javax.swing.WindowConstants;
import mien.core.Frame;
import mien.core.InputException;
import mien.kiosk.KioskDisplay;
import mien.kiosk.Scene;
import mien.live.LiveStatus;
import mien.live.SourceState;
import mien.ui.AppIcon;
import mien.ui.EventThread;
import mien.ui.Inbox;

/**
 * A window that fills one display and has no controls. It follows its display's size, comes back
 * when the display does, keeps the screen awake, and is left by Ctrl+Shift+Q and the code. Public
 * methods may be called from any thread.
 */
public final class KioskWindow implements KioskDisplay {
  private final AtomicLong dropped = new AtomicLong();
  private final Inbox<Scene> inbox = new Inbox<>(this::paint, dropped::incrementAndGet);
  private final JFrame frame = new JFrame();
  private final KioskPanel panel;
  private final int display;
  private final KeyEventDispatcher keys;
  private final Awake awake = Awake.ofThisMachine();

  private KioskWindow(KioskPanel panel, int display, String code, Runnable onLeave) {
    this.panel = panel;
    this.display = display;
    ExitCode exit = new ExitCode(code);
    keys =
        event -> {
          if (event.getID() == KeyEvent.KEY_PRESSED && exit.pressed(event)) {
            onLeave.run();
          }
          return true; // no key does anything else
        };
    frame.setUndecorated(true);
    frame.setAlwaysOnTop(true);
    frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
    frame.setContentPane(panel);
    frame.setTitle("Mien");
    AppIcon.on(frame);
    BufferedImage nothing = new BufferedImage(16, 16, BufferedImage.TYPE_INT_ARGB);
    frame.setCursor(
        Toolkit.getDefaultToolkit().createCustomCursor(nothing, new Point(0, 0), "none"));
  }

  /**
   * Opens the window.
   *
   * @param mirrored whether left and right are swapped, as in a mirror
   * @param withBars whether a face's seven probabilities are shown
   * @param display from 1
   * @param code digits to type after Ctrl+Shift+Q; empty for none
   * @param onLeave runs on the event thread when somebody leaves
   * @throws InputException if there is no such display
   */
  public static KioskWindow open(
      KioskNotice notice,
      boolean mirrored,
      boolean withBars,
      int display,
      String code,
      Runnable onLeave) {
    int displays = screens().length;
    if (display < 1 || display > displays) {
      throw new InputException(
          "There is no display %d: this machine has %d.".formatted(display, displays));
    }
    return EventThread.open(
        () -> {
          KioskPanel panel = new KioskPanel(notice, mirrored, withBars);
          KioskWindow window = new KioskWindow(panel, display, code, onLeave);
          window.start();
          return window;
        });
  }

  private void start() {
    KeyboardFocusManager.getCurrentKeyboardFocusManager().addKeyEventDispatcher(keys);
    frame.setBounds(bounds());
    frame.setVisible(true);
    frame.toFront();
    awake.start();
  }

  private static GraphicsDevice[] screens() {
    return GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices();
  }

  /** The display's place; the first one's while the chosen one is away. */
  private Rectangle bounds() {
    GraphicsDevice[] screens = screens();
    GraphicsConfiguration screen =
        screens[display <= screens.length ? display - 1 : 0].getDefaultConfiguration();
    return screen.getBounds();
  }

  /** A frame that will be shown soon; any thread may call. */
  public void expect(Frame frame) {
    panel.expect(frame);
  }

  private void paint(Scene scene) {
    panel.show(scene);
  }

  @Override
  public void show(Scene scene) {
    inbox.accept(scene);
  }

  @Override
  public void update(LiveStatus status) {
    SourceState state = status.state();
    long now = System.nanoTime() / 1_000_000;
    EventQueue.invokeLater(
        () -> {
          Rectangle wanted = bounds();
          if (!wanted.equals(frame.getBounds())) {
            frame.setBounds(wanted);
            frame.validate();
          }
          panel.update(state, now);
        });
  }

  @Override
  public void ask(Runnable answer) {
    EventQueue.invokeLater(answer);
  }

  @Override
  public long dropped() {
    return dropped.get();
  }

  /** Closes the window. */
  public void close() {
    EventQueue.invokeLater(
        () -> {
          KeyboardFocusManager.getCurrentKeyboardFocusManager().removeKeyEventDispatcher(keys);
          awake.stop();
          frame.dispose();
        });
  }

  /** The window itself; for tests. */
  JFrame frame() {
    return frame;
  }
}
