package mien.spark;

import static org.assertj.core.api.Assertions.assertThat;

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
  void anothersFileIsCopiedAndTheCopyRemoved() throws IOException {
    hadoop.set("fs.other.impl", OtherFiles.class.getName());
    Path file = Files.writeString(folder.resolve("a #1.mp4"), "x");
    Path copy;
    try (Spool spool = new Spool()) {
      copy = spool.local(new Recording("a", "other:" + file, 1), hadoop);
      assertThat(copy).isNotEqualTo(file).hasFileName("a #1.mp4").hasContent("x");
    }
    assertThat(copy.getParent().getParent()).doesNotExist();
    assertThat(file).exists();
  }
}
