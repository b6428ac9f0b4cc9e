package mien.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mien.core.InputException;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingSearchTest {
  @TempDir Path folder;

  private RecordingSearch search() {
    Configuration hadoop = new Configuration();
    return new RecordingSearch(
        hadoop, new org.apache.hadoop.fs.Path(folder.resolve("out").toString()));
  }

  private String file(String name, int bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, new byte[bytes]).toString();
  }

  @Test
  void findsTheVideosBelowAFolderLargestFirst() throws IOException {
    file("a 1.mp4", 3);
    file("sub/b#2.mkv", 5);
    file("sub/.hidden/c.mp4", 5);
    file("sub/d.txt", 5);
    file("out/e.mp4", 5);
    RecordingSearch search = search();
    search.add(folder.toString());
    assertThat(search.found())
        .extracting(Recording::name)
        .containsExactly("sub/b#2.mkv", "a 1.mp4");
    assertThat(search.found()).extracting(Recording::bytes).containsExactly(5L, 3L);
  }

  @Test
  void onlyWhatIsNamedAfterAVideoBesideItIsAResult() throws IOException {
    file("a.mp4", 3);
    String result = file("a.annotated.mp4", 5);
    file("b.annotated.mp4", 2);
    RecordingSearch search = search();
    search.add(folder.toString());
    assertThat(search.found())
        .extracting(Recording::name)
        .containsExactly("a.mp4", "b.annotated.mp4");
    assertThat(search.passedOver()).contains(result).contains("by its name a result");
  }

  @Test
  void listedOnesAreNamedBelowTheFolderThatHoldsAll() throws IOException {
    RecordingSearch search = search();
    search.addAll(List.of(file("x/ab/1.mp4", 1), file("x/ac/1.mp4", 1), file("x/ab/2", 1)));
    assertThat(search.found())
        .extracting(Recording::name)
        .containsExactlyInAnyOrder("ab/1.mp4", "ac/1.mp4", "ab/2");
  }

  @Test
  void twoOfOneNameAreRefused() throws IOException {
    RecordingSearch search = search();
    search.add(file("x/1.mp4", 1));
    String other = file("y/1.mp4", 1);
    assertThatThrownBy(() -> search.add(other))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("x/1.mp4", "y/1.mp4", "the same name");
  }

  @Test
  void aFolderWithoutVideosIsRefused() throws IOException {
    file("notes/a.txt", 1);
    assertThatThrownBy(() -> search().add(folder.resolve("notes").toString()))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("There is no video in ");
  }
}
