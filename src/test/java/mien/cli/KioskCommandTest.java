package mien.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.EventQueue;
import java.awt.KeyboardFocusManager;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mien.Eventually;
import mien.ui.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KioskCommandTest {
  @TempDir Path folder;
  private final StringWriter said = new StringWriter();

  private int kiosk(String... options) {
    String[] all = new String[options.length + 1];
    all[0] = "kiosk";
    System.arraycopy(options, 0, all, 1, options.length);
    return Main.commandLine()
        .setOut(new PrintWriter(said))
        .setErr(new PrintWriter(said))
        .execute(all);
  }

  @Test
  void saysThatItNeedsADisplay() {
    assumeFalse(Screen.isThere(), "there is a display");
    assertThat(kiosk("clip.mp4")).isEqualTo(1);
    assertThat(said.toString()).contains("needs a display");
  }

  /** Nobody sends to the port: what is opened does not come to an end soon. */
  @Test
  void tellsHowItStandsAndCanBeLeftWhileItsSourceIsBeingOpened() throws Exception {
    assumeTrue(Screen.isThere(), "there is no display");
    Path health = folder.resolve("health.json");
    CompletableFuture<Integer> code =
        CompletableFuture.supplyAsync(
            () -> kiosk("udp://127.0.0.1:" + freePort(), "--health", health.toString()));
    Eventually.until(() -> code.isDone() || Files.exists(health));
    assertThat(Files.readString(health)).contains("\"opening\"");
    EventQueue.invokeAndWait(
        () ->
            KeyboardFocusManager.getCurrentKeyboardFocusManager()
                .dispatchEvent(
                    new KeyEvent(
                        Arrays.stream(Window.getWindows())
                            .filter(Window::isShowing)
                            .findFirst()
                            .orElseThrow(),
                        KeyEvent.KEY_PRESSED,
                        System.currentTimeMillis(),
                        InputEvent.CTRL_DOWN_MASK | InputEvent.SHIFT_DOWN_MASK,
                        KeyEvent.VK_Q,
                        KeyEvent.CHAR_UNDEFINED)));
    assertThat(code.get(60, TimeUnit.SECONDS)).isZero();
  }

  private static int freePort() {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void refusesWhatItCannotPlayOrShow() {
    assumeTrue(Screen.isThere(), "there is no display");
    assertThat(kiosk(folder.resolve("missing.mp4").toString())).isEqualTo(1);
    assertThat(kiosk("clip.mp4", "--region", "9")).isEqualTo(1);
    for (String share : new String[] {"-1", "101", "NaN"}) {
      assertThat(kiosk("clip.mp4", "--nearest", share)).isEqualTo(1);
    }
    assertThat(kiosk("clip.mp4", "--code", "12a")).isEqualTo(1);
    assertThat(kiosk("clip.mp4", "--display", "77")).isEqualTo(1);
    assertThat(kiosk("clip.mp4", "--notice", folder.resolve("no.txt").toString())).isEqualTo(1);
    assertThat(said.toString())
        .contains(
            "missing.mp4",
            "\"9\"",
            "--nearest -1",
            "--nearest NaN",
            "display 77",
            "--code 12a",
            "no.txt");
  }
}
