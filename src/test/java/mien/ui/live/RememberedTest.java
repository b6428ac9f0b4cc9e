package mien.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mien.live.Choice;
import mien.live.IdleControls;
import mien.live.LiveStatus;
import mien.live.SourceState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedTest {
  @TempDir private Path folder;

  private static LiveStatus playing(Path source) {
    return IdleControls.status(SourceState.PLAYING, false, source.toString());
  }

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "video");
  }

  @Test
  void theLastFilesThatPlayedComeBackAtTheNextStart() throws Exception {
    Path memory = folder.resolve("window.json");
    Path one = file("one.mp4");
    Path two = file("two.mp4");
    Remembered first = new Remembered(memory);
    first.sees(playing(one));
    first.sees(playing(two));
    first.sees(playing(one));
    first.sees(playing(folder.resolve("camera:0")));
    first.save(new Rectangle(0, 0, 900, 700));

    Remembered next = new Remembered(memory);
    assertThat(next.recent())
        .containsExactly(
            new Choice(one.toString(), "one.mp4"), new Choice(two.toString(), "two.mp4"));

    Files.delete(one);
    assertThat(next.recent()).extracting(Choice::name).containsExactly("two.mp4");
  }

  @Test
  void filesCalledAlikeBearTheirFolder() throws Exception {
    Remembered remembered = new Remembered(folder.resolve("window.json"));
    remembered.sees(playing(file("a/clip.mp4")));
    remembered.sees(playing(file("b/clip.mp4")));

    assertThat(remembered.recent())
        .extracting(Choice::name)
        .containsExactly(Path.of("b", "clip.mp4").toString(), Path.of("a", "clip.mp4").toString());
  }

  @Test
  void noMoreThanEightAreKept() throws Exception {
    Remembered remembered = new Remembered(folder.resolve("window.json"));
    for (int i = 0; i < 12; i++) {
      remembered.sees(playing(file(i + ".mp4")));
    }
    assertThat(remembered.recent()).hasSize(8);
    assertThat(remembered.recent().get(0).name()).isEqualTo("11.mp4");
  }
}
