package mien.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mien.core.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotateInputTest {
  @TempDir Path folder;
  private Path out = Path.of("");

  @BeforeEach
  void make() throws IOException {
    out = folder.resolve("out");
    for (String file :
        List.of("a.mp4", "b.MOV", "notes.txt", "deep/a.mp4", "c.annotated.mp4", "out/d.mp4")) {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.createFile(path);
    }
  }

  private List<String> bases(Object... arguments) {
    List<String> texts = List.of(arguments).stream().map(Object::toString).toList();
    return AnnotateInput.find(texts, out).stream()
        .map(input -> out.relativize(input.base()).toString())
        .toList();
  }

  @Test
  void aFolderIsSearchedThroughButItsResultsAreNot() {
    assertThat(bases(folder)).containsExactlyInAnyOrder("a", "b", Path.of("deep", "a").toString());
  }

  @Test
  void aGlobTakesWhatItMatches() {
    assertThat(bases(folder + "/*.mp4")).containsExactly("a");
    assertThat(bases(folder + "/**.txt")).containsExactly("notes");
  }

  @Test
  void videosOfTheSameNameKeepTheirEnding() throws IOException {
    Path other = Files.createFile(folder.resolve("a.avi"));
    assertThat(bases(folder.resolve("a.mp4"), other)).containsExactly("a.mp4", "a.avi");
  }

  @Test
  void twoOfTheVerySameNameAreRefused() {
    assertThatThrownBy(() -> bases(folder.resolve("a.mp4"), folder.resolve("deep/a.mp4")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("two folders");
  }

  @Test
  void nothingFoundIsSaid() {
    assertThatThrownBy(() -> bases(folder + "/*.webm"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no video");
  }

  @Test
  void aTargetKeepsDotsInTheName() {
    AnnotateInput input =
        AnnotateInput.find(List.of(folder.resolve("x.1.mp4").toString()), out).get(0);
    assertThat(input.target(".csv")).isEqualTo(out.resolve("x.1.csv"));
  }
}
