package mien.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowMemoryTest {
  private static final List<Rectangle> SCREENS = List.of(new Rectangle(0, 0, 1920, 1080));
  @TempDir Path folder;

  @Test
  void comesBackAsItWasWritten() {
    WindowMemory memory =
        new WindowMemory(10, 20, 900, 700, false, true, "/clips", List.of("/clips/a.mp4"));
    Path file = folder.resolve("new/folder/window.json");
    memory.save(file);
    assertThat(WindowMemory.load(file)).isEqualTo(memory);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{\"x\": \"left\"}", "no json"})
  void aBrokenFileIsIgnored(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("window.json"), content);
    assertThat(WindowMemory.load(file)).isEqualTo(WindowMemory.FIRST);
  }

  @Test
  void aFileOfALaterVersionIsReadAsFarAsItIsKnown() throws IOException {
    Path file = Files.writeString(folder.resolve("w.json"), "{\"mirrored\":true,\"colour\":3}");
    assertThat(WindowMemory.load(file).mirrored()).isTrue();
  }

  @Test
  void aPlaceThatIsOnNoScreenAnyMoreIsNotTaken() {
    WindowMemory there = new WindowMemory(10, 20, 900, 700, true, false, null, List.of());
    assertThat(there.boundsOn(SCREENS)).isEqualTo(new Rectangle(10, 20, 900, 700));
    WindowMemory gone = new WindowMemory(1900, 20, 900, 700, true, false, null, List.of());
    assertThat(gone.boundsOn(SCREENS)).isEqualTo(new Rectangle(320, 130, 1280, 820));
    assertThat(WindowMemory.FIRST.boundsOn(List.of(new Rectangle(0, 0, 800, 600))))
        .isEqualTo(new Rectangle(0, 0, 800, 600));
  }
}
