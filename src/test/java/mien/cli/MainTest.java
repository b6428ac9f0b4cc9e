package mien.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  @TempDir Path folder;

  @Test
  void optionsAloneAndFilesAloneAreForTheWindow() throws IOException {
    Path video = Files.createFile(folder.resolve("interview.mp4"));
    assertThat(isForTheWindow("--seconds")).isTrue();
    assertThat(isForTheWindow(video.toString())).isTrue();
    assertThat(isForTheWindow(folder.resolve("nothing.mp4").toString())).isTrue();
    assertThat(isForTheWindow("nothing.mp4")).isTrue();
    assertThat(isForTheWindow("rtsp://camera/stream")).isTrue();
    assertThat(isForTheWindow("camera:0")).isTrue();
  }

  @Test
  void commandsAndTheProgramsOwnOptionsAreNot() {
    // The repository's root has a folder of that name.
    assertThat(isForTheWindow("models")).isFalse();
    assertThat(isForTheWindow("--help")).isFalse();
    assertThat(isForTheWindow("anotate")).isFalse();
  }

  private static boolean isForTheWindow(String first) {
    return Main.isForTheWindow(first, Main.commandLine());
  }
}
