package mien.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceChoicesTest {
  @TempDir private Path folder;
  private final SourceChoices choices = new SourceChoices("sample.mp4");

  @Test
  void aFileGoesByItsName() throws IOException {
    Path file = Files.createFile(folder.resolve("interview.mp4"));
    assertThat(choices.with(file.toString()))
        .containsExactly(new Choice(file.toString(), "interview.mp4"));
  }

  @Test
  void anythingElseGoesByWhatWasTyped() {
    assertThat(choices.with("rtsp://door/1"))
        .containsExactly(new Choice("rtsp://door/1", "rtsp://door/1"));
    assertThat(choices.with("rtsp://user:secret@door/1"))
        .containsExactly(new Choice("rtsp://user:secret@door/1", "rtsp://door/1"));
  }

  @Test
  void theSampleHasItsOwnPlace() {
    assertThat(choices.with("sample.mp4")).isEmpty();
  }
}
