package mien.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
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

  @Test
  void refusesWhatItCannotPlayOrShow() {
    assumeTrue(Screen.isThere(), "there is no display");
    assertThat(kiosk(folder.resolve("missing.mp4").toString())).isEqualTo(1);
    assertThat(kiosk("clip.mp4", "--region", "9")).isEqualTo(1);
    for (String share : new String[] {"-1", "101", "NaN"}) {
      assertThat(kiosk("clip.mp4", "--nearest", share)).isEqualTo(1);
    }
    assertThat(kiosk("clip.mp4", "--display", "77")).isEqualTo(1);
    assertThat(kiosk("clip.mp4", "--notice", folder.resolve("no.txt").toString())).isEqualTo(1);
    assertThat(said.toString())
        .contains("missing.mp4", "\"9\"", "--nearest -1", "--nearest NaN", "display 77", "no.txt");
  }
}
