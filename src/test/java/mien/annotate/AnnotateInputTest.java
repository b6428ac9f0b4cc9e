package mien.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mien.core.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotateInputTest {
  @TempDir Path folder;
  private final List<String> notes = new ArrayList<>();
  private Path out = Path.of("");

  @BeforeEach
  void make() throws IOException {
    out = folder.resolve("out");
    for (String file :
        List.of("a.mp4", "b.MOV", "notes.txt", "deep/a.mp4", "a.annotated.mp4", "out/d.mp4")) {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.createFile(path);
    }
  }

  private List<String> bases(Object... arguments) {
    List<String> texts = List.of(arguments).stream().map(Object::toString).toList();
    return AnnotateInput.find(texts, out, notes::add).stream()
        .map(input -> out.relativize(input.target("")).toString())
        .toList();
  }

  @Test
  void ofAFoldersFilesSomeAreVideos() {
    assertThat(Stream.of("a.mp4", "a b.MKV", "sub/a.webm")).allMatch(AnnotateInput::isVideo);
    assertThat(Stream.of("a.txt", ".a.mp4", "mp4")).noneMatch(AnnotateInput::isVideo);
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

  @ParameterizedTest
  @ValueSource(strings = {"camera:0", "http://host/a.mp4?b=c", "rtsp://user:word@host/a"})
  void camerasAndStreamsAreNoFiles(String argument) {
    assertThatThrownBy(() -> bases(argument))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("live --rows")
        .hasMessageNotContaining("word");
  }

  @Test
  void videosOfTheSameNameKeepTheirEnding() throws IOException {
    Path other = Files.createFile(folder.resolve("a.avi"));
    assertThat(bases(folder.resolve("a.mp4"), other)).containsExactly("a.mp4", "a.avi");
  }

  @Test
  void soDoThoseThatDifferInCapitalsAlone() throws IOException {
    Path other = Files.createFile(folder.resolve("A.avi"));
    assertThat(bases(folder.resolve("a.mp4"), other)).containsExactly("a.mp4", "A.avi");
  }

  /** On Windows, "a " is the name of no file, but "a .mp4" and "a .csv" are. */
  @Test
  void aNameMayEndInASpaceOrADotBeforeItsEnding() {
    for (String stem : List.of("a ", "a.", "a. ")) {
      AnnotateInput input =
          AnnotateInput.find(List.of(folder.resolve(stem + ".mp4").toString()), out, n -> {})
              .get(0);
      assertThat(input.target(".csv")).isEqualTo(out.resolve(stem + ".csv"));
    }
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
        AnnotateInput.find(List.of(folder.resolve("x.1.mp4").toString()), out, n -> {}).get(0);
    assertThat(input.target(".csv")).isEqualTo(out.resolve("x.1.csv"));
  }

  private void files(String... names) throws IOException {
    for (String name : names) {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.createFile(folder.resolve(name));
    }
  }

  @Test
  void hiddenFilesAreNoVideos() throws IOException {
    files("._b.MOV", ".hidden.mp4", ".trash/x.mp4", "__MACOSX/y.mp4");
    assertThat(bases(folder)).containsExactlyInAnyOrder("a", "b", Path.of("deep", "a").toString());
    assertThat(bases(folder + "/**.mp4")).doesNotContain(".hidden", ".trash/x");
    assertThat(AnnotateInput.videosIn(folder))
        .containsExactly(folder.resolve("a.mp4"), folder.resolve("b.MOV"));
  }

  @Test
  void allKindsOfVideosAreFoundAndTheOthersCounted() throws IOException {
    files("kinds/a.vob", "kinds/b.MXF", "kinds/c.3g2", "kinds/d.h264", "kinds/e.xyz", "kinds/f");
    assertThat(bases(folder.resolve("kinds"))).containsExactly("a", "b", "c", "d");
    assertThat(notes).hasSize(1);
    assertThat(notes.get(0)).startsWith("Passed over 2 files in").contains("(.xyz, none)");
  }

  @Test
  void linksToFoldersAreFollowedAndLoopsEnd() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("deep"));
    Files.createSymbolicLink(folder.resolve("deep/loop"), folder);
    assertThat(bases(link)).contains("a");
    assertThat(bases(folder.resolve("deep"))).contains("a");
  }

  @Test
  void aFolderOfPicturesIsOneRecording() throws IOException {
    files("shots/1.png", "shots/2.png", "shots/._1.png");
    assertThat(bases(folder.resolve("shots"))).containsExactly("shots");
  }

  @Test
  void aFoldersNameHasNoEnding() throws IOException {
    files("2026.11.29/1.png", "2026.11.30/1.png", "2026.11.30.mp4");
    assertThat(bases(folder.resolve("2026.11.29"))).containsExactly("2026.11.29");
    assertThat(bases(folder.resolve("2026.11.29"), folder.resolve("2026.11.30")))
        .containsExactly("2026.11.29", "2026.11.30");
    assertThat(bases(folder.resolve("2026.11.30"), folder.resolve("2026.11.30.mp4")))
        .containsExactly("2026.11.30", "2026.11.30.mp4");
  }

  @Test
  void globsMeanWhatTheyMeanElsewhere() throws IOException {
    files("deep/deeper/c.mp4", "deep/notes.txt", "x[1].mp4");
    assertThat(bases(folder + "//*.mp4")).contains("a");
    assertThat(bases(folder + "/**/*.mp4")).contains("a", "deep/a", "deep/deeper/c");
    assertThat(bases(folder + "/deep/**")).containsExactly("a", "deeper/c");
    assertThat(notes).last().asString().contains("Passed over 1 file ");
    assertThat(bases(folder + "/x[1].mp4")).containsExactly("x[1]");
    assertThatThrownBy(() -> bases(folder + "/y[.mp4"))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("There is no file", "y[.mp4", "pattern");
    assertThatThrownBy(() -> bases("~/no-such-folder-of-mine/*.mp4"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(System.getProperty("user.home"));
  }
}
