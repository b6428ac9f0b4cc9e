package mien.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
  @TempDir Path folder;

  private final Configuration hadoop = new Configuration();

  @Test
  void aFileOfThisMachineIsReadWhereItIs() throws IOException {
    Path file = Files.writeString(folder.resolve("a #1.mp4"), "x");
    try (Spool spool = new Spool()) {
      assertThat(spool.local(new Recording("a", "file:" + file, 1), hadoop)).isEqualTo(file);
    }
  }

  @Test
  void anothersFileIsCopiedOnceForAllWhoWantIt() throws IOException {
    hadoop.set("fs.other.impl", OtherFiles.class.getName());
    Path file = Files.writeString(folder.resolve("a #1.mp4"), "x");
    Recording recording = new Recording("a", "other:" + file, 1);
    Path copy;
    Path results;
    try (Spool one = new Spool();
        Spool two = new Spool()) {
      results = Files.createDirectories(one.results());
      copy = one.local(recording, hadoop);
      assertThat(copy).isNotEqualTo(file).hasFileName("a #1.mp4").hasContent("x");
      assertThat(two.local(recording, hadoop)).isEqualTo(copy);
      otherIsCopied();
      assertThat(copy).as("while it is used").exists();
    }
    assertThat(results).doesNotExist();
    try (Spool next = new Spool()) {
      assertThat(next.local(recording, hadoop)).as("kept for the next part").isEqualTo(copy);
    }
    otherIsCopied();
    assertThat(copy.getParent()).as("in the way of another").doesNotExist();
    assertThat(file).exists();
  }

  private void otherIsCopied() throws IOException {
    Path other = Files.createTempFile(folder, "b", ".mp4");
    try (Spool spool = new Spool()) {
      spool.local(new Recording("b", "other:" + other, 0), hadoop);
    }
  }

  @Test
  void whatIsNotThereIsTriedAgain() throws IOException {
    hadoop.set("fs.other.impl", OtherFiles.class.getName());
    Path late = folder.resolve("late.mp4");
    Recording recording = new Recording("late", "other:" + late, 1);
    try (Spool spool = new Spool()) {
      assertThatThrownBy(() -> spool.local(recording, hadoop)).isInstanceOf(IOException.class);
      Files.writeString(late, "x");
      assertThat(spool.local(recording, hadoop)).hasContent("x");
    }
  }
}
