package mien.ui.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.Color;
import java.awt.GraphicsEnvironment;
import java.awt.KeyboardFocusManager;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.swing.SwingUtilities;
import mien.core.FaceBox;
import mien.core.FrameResult;
import mien.core.InputException;
import mien.files.PendingFile;
import mien.kiosk.Scene;
import mien.live.IdleControls;
import mien.live.LiveStatus;
import mien.live.SourceState;
import mien.ui.live.SyntheticFaces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Needs a display, and runs under a virtual one. */
class KioskWindowTest {
  private final CountDownLatch left = new CountDownLatch(1);
  private KioskWindow window;

  @BeforeEach
  void aDisplay() {
    assumeFalse(GraphicsEnvironment.isHeadless(), "there is no display");
    KioskNotice notice = KioskNotice.of(List.of(Locale.ENGLISH), "the desk", false);
    window = KioskWindow.open(notice, false, true, 1, "42", left::countDown);
  }

  @AfterEach
  void close() {
    if (window != null) {
      window.close();
    }
  }

  private static LiveStatus status(SourceState state) {
    return IdleControls.status(state, true, "camera:0");
  }

  private BufferedImage picture(String name) throws Exception {
    BufferedImage[] picture = new BufferedImage[1];
    SwingUtilities.invokeAndWait(
        () -> {
          int width = window.frame().getWidth();
          int height = window.frame().getHeight();
          picture[0] = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
          window.frame().getContentPane().paint(picture[0].createGraphics());
        });
    String wanted = System.getProperty("mien.screenshots"); // for whoever wants to look
    if (wanted != null) {
      PendingFile.write(Path.of(wanted, name + ".png"), picture[0]);
    }
    return picture[0];
  }

  @Test
  void fillsTheDisplayAndCoversWhoIsNotAdmitted() throws Exception {
    assertThat(window.frame().getBounds())
        .isEqualTo(
            GraphicsEnvironment.getLocalGraphicsEnvironment()
                .getDefaultScreenDevice()
                .getDefaultConfiguration()
                .getBounds());
    FrameResult result = new SyntheticFaces(640, 480, 2).frame(1);
    window.update(status(SourceState.PLAYING));
    window.show(new Scene(result, List.of(), List.of()));
    BufferedImage clear = picture("kiosk");
    FaceBox other = result.faces().get(1).box();
    FrameResult one = new FrameResult(result.frame(), result.faces().subList(0, 1));
    window.show(new Scene(one, List.of(other), List.of(other)));
    BufferedImage covered = picture("kiosk-covered");
    assertThat(colours(covered, result, other)).isLessThan(colours(clear, result, other) / 2);
  }

  /** How many colours the middle of a face has on the screen. */
  private static long colours(BufferedImage screen, FrameResult result, FaceBox box) {
    double scale = screen.getWidth() / (double) result.frame().width();
    double height = screen.getHeight() * 0.8;
    double fit = Math.min(scale, height / result.frame().height());
    int x = (int) ((screen.getWidth() - result.frame().width() * fit) / 2 + box.x() * fit);
    int y = (int) (box.y() * fit + box.height() * fit * 0.3);
    int side = (int) (box.width() * fit * 0.4);
    int[] pixels = screen.getRGB(x + side / 2, y, side, side, null, 0, side);
    return java.util.Arrays.stream(pixels).distinct().count();
  }

  @Test
  void saysThatTheCameraIsAwayInPlaceOfTheLastPicture() throws Exception {
    window.update(status(SourceState.PLAYING));
    window.show(new Scene(new SyntheticFaces(640, 480, 1).frame(1), List.of(), List.of()));
    window.update(status(SourceState.WAITING));
    assertThat(brightness(picture("kiosk-waiting"))).isLessThan(60);
  }

  @Test
  void whoStoodThereIsNotSeenOnceMoreWhenTheCameraComesBack() throws Exception {
    Scene before = new Scene(new SyntheticFaces(640, 480, 1).frame(1), List.of(), List.of());
    window.update(status(SourceState.PLAYING));
    window.show(before);
    assertThat(brightness(picture("kiosk-before"))).isGreaterThan(60);
    window.update(status(SourceState.WAITING));
    window.update(status(SourceState.PLAYING)); // and no frame yet
    assertThat(brightness(picture("kiosk-back"))).isLessThan(60);
  }

  private static int brightness(BufferedImage screen) {
    Color top = new Color(screen.getRGB(screen.getWidth() / 2, 20));
    return top.getRed() + top.getGreen() + top.getBlue();
  }

  @Test
  void isLeftByTheChordAndTheCodeAlone() throws Exception {
    press(KeyEvent.VK_ESCAPE, (char) KeyEvent.VK_ESCAPE, 0);
    press(KeyEvent.VK_Q, KeyEvent.CHAR_UNDEFINED, CHORD);
    type("41");
    type("42");
    assertThat(left.await(200, TimeUnit.MILLISECONDS)).isFalse();
    press(KeyEvent.VK_Q, KeyEvent.CHAR_UNDEFINED, CHORD);
    type("42");
    assertThat(left.await(20, TimeUnit.SECONDS)).isTrue();
  }

  private static final int CHORD = KeyEvent.CTRL_DOWN_MASK | KeyEvent.SHIFT_DOWN_MASK;

  private void type(String digits) throws Exception {
    for (char digit : digits.toCharArray()) {
      press(KeyEvent.getExtendedKeyCodeForChar(digit), digit, 0);
    }
  }

  private void press(int code, char key, int modifiers) throws Exception {
    SwingUtilities.invokeAndWait(
        () ->
            KeyboardFocusManager.getCurrentKeyboardFocusManager()
                .dispatchEvent(
                    new KeyEvent(
                        window.frame(),
                        KeyEvent.KEY_PRESSED,
                        System.currentTimeMillis(),
                        modifiers,
                        code,
                        key)));
  }

  @Test
  void namesTheDisplaysThatThereAre() {
    assertThatThrownBy(
            () ->
                KioskWindow.open(
                    KioskNotice.of(List.of(Locale.ENGLISH), "", false),
                    true,
                    false,
                    99,
                    "",
                    () -> {}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("display 99");
  }
}
