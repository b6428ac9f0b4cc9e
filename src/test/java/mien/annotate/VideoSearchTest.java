package mien.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mien.core.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VideoSearchTest {
  @TempDir Path folder;
  private Path out;

  @BeforeEach
  void make() throws IOException {
    out = folder.resolve("results");
    for (String name :
        List.of(
            "b.mp4",
            "a.MOV",
            "notes.txt",
            "README",
            "day 1/c.vob",
            "day 1/._c.vob",
            "day 1/deep/d.webm",
            ".trash/e.mp4",
            "__MACOSX/f.mp4",
            "b.annotated.mp4",
            "b.corrected.mp4",
            "results/g.mp4")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
  }

  private List<String> names(List<Path> files) {
    return files.stream().map(f -> folder.relativize(f).toString().replace('\\', '/')).toList();
  }

  @Test
  void findsVideosThroughAndThroughWithoutWhatIsHiddenOrOurs() {
    VideoSearch found = VideoSearch.below(folder, out);
    assertThat(names(found.videos()))
        .containsExactly("a.MOV", "b.mp4", "day 1/c.vob", "day 1/deep/d.webm");
    assertThat(names(found.passedOver().others())).containsExactly("README", "notes.txt");
  }

  /** Who may read everything finds no such folder. */
  @Test
  void passesOverAFolderThatCannotBeLookedInto() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("lost+found"));
    assumeTrue(closed.toFile().setReadable(false) && !Files.isReadable(closed));
    try {
      VideoSearch found = VideoSearch.below(folder, out);
      assertThat(names(found.videos())).hasSize(4);
      assertThat(found.passedOver().told())
          .startsWith(
              "Passed over " + closed + ", which cannot be looked into. Passed over 2 files");
      assertThatThrownBy(() -> VideoSearch.below(closed, out))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("cannot be searched");
    } finally {
      closed.toFile().setReadable(true);
    }
  }

  @Test
  void staysInTheFolderIfWanted() {
    assertThat(names(VideoSearch.directlyIn(folder).videos())).containsExactly("a.MOV", "b.mp4");
  }

  @Test
  void goesThroughALinkOnceThoughItLeadsUp() throws IOException {
    try {
      Files.createSymbolicLink(folder.resolve("day 1/up"), folder);
    } catch (IOException | UnsupportedOperationException e) {
      assumeTrue(false, "no links on this system");
    }
    assertThat(names(VideoSearch.below(folder, out).videos())).hasSize(4);
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("day 1/deep"));
    assertThat(VideoSearch.directlyIn(link).videos()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "*.mp4, b.mp4",
    "**/*.webm, day 1/deep/d.webm",
    "**/*.mp4, b.mp4",
    "day*//*.vob, day 1/c.vob",
    "*/deep/?.webm, day 1/deep/d.webm",
    "[xyzb].mp4, b.mp4",
    "notes.*, notes.txt"
  })
  void matchesAsShellsDo(String glob, String expected) {
    assertThat(names(VideoSearch.matching(folder + "/" + glob, out).videos()))
        .containsExactly(expected);
  }

  @Test
  void saysWhichFolderOfAPatternIsMissing() {
    Path missing = folder.resolve("day 2");
    assertThatThrownBy(() -> VideoSearch.matching(missing + "/*.mp4", out))
        .isInstanceOf(InputException.class)
        .hasMessage("There is no folder %s.".formatted(missing));
  }

  @Test
  void saysWhatIsNoPattern() {
    assertThatThrownBy(() -> VideoSearch.matching(folder + "/a[.mp4", out))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a[.mp4, and it makes no pattern either")
        .hasMessageMatching("[^\n]+\\.");
  }

  /** As where the results go into the folder of the videos. */
  @Test
  void saysNothingOfWhatItMadeItself() throws IOException {
    String session = "{\"program\":\"mien 1\",\"results\":[\"b.csv\"],\"older\":[\"b.eaf\"]}";
    String live = "{\"program\":\"mien 1\",\"started\":\"2026-03-01\"}";
    Files.writeString(folder.resolve("b.session.json"), session);
    Files.writeString(folder.resolve("day 1/live.session.json"), live);
    Files.writeString(folder.resolve("other.session.json"), "{");
    for (String ours :
        List.of("b.csv", "b.eaf", "a.mien.jsonl", "day 1/live.csv", "day 1/live.vtt")) {
      Files.writeString(folder.resolve(ours), ours);
    }
    Files.writeString(folder.resolve("b.xyz"), "somebody else's");
    VideoSearch found = VideoSearch.below(folder, folder);
    assertThat(names(found.passedOver().others()))
        .containsExactly("README", "b.xyz", "notes.txt", "other.session.json");
    assertThat(names(found.videos())).contains("b.mp4");
  }

  @Test
  void saysWhatWasPassedOver() throws IOException {
    assertThat(told())
        .isEqualTo(
            "Passed over 2 files in %s that do not end as videos do (.txt, none): name them to annotate them. "
                    .formatted(folder)
                + "Passed over %s, %s, by their names results of the videos beside them: name them to annotate them."
                    .formatted(
                        folder.resolve("b.annotated.mp4"), folder.resolve("b.corrected.mp4")));
    Files.delete(folder.resolve("README"));
    Files.delete(folder.resolve("b.corrected.mp4"));
    assertThat(told())
        .startsWith("Passed over 1 file in ")
        .endsWith(
            "b.annotated.mp4, by its name a result of the video beside it: name it to annotate it.");
    Files.delete(folder.resolve("notes.txt"));
    Files.delete(folder.resolve("b.annotated.mp4"));
    assertThat(told()).isEmpty();
  }

  private String told() {
    return VideoSearch.below(folder, out).passedOver().told();
  }

  private void files(String... names) throws IOException {
    for (String name : names) {
      Files.writeString(folder.resolve(name), name);
    }
  }

  @Test
  void takesVideosOfTheUsersThatAreCalledLikeResults() throws IOException {
    files("colour.corrected.mp4", "b.annotated.avi", "c.annotated.2.mp4", "day 1/b.corrected.mov");
    VideoSearch found = VideoSearch.below(folder, out);
    assertThat(names(found.videos()))
        .contains(
            "colour.corrected.mp4", "b.annotated.avi", "c.annotated.2.mp4", "day 1/b.corrected.mov")
        .hasSize(8);
    assertThat(names(VideoSearch.matching(folder + "/*.corrected.mp4", out).videos()))
        .containsExactly("colour.corrected.mp4");
  }

  @Test
  void leavesOutWhatASessionFileClaimsAndSaysNothing() throws IOException {
    files("day 1/x.annotated.mp4", "day 1/y.annotated.mp4");
    Files.writeString(
        folder.resolve("day 1/x.session.json"),
        "{\"program\":\"mien 1\",\"results\":[\"x.annotated.mp4\"]}");
    assertThat(names(VideoSearch.below(folder, out).videos()))
        .contains("day 1/y.annotated.mp4")
        .doesNotContain("day 1/x.annotated.mp4");
    assertThat(names(VideoSearch.matching(folder + "/day 1/*.mp4", out).videos()))
        .containsExactly("day 1/y.annotated.mp4");
    assertThat(told()).doesNotContain("x.annotated");
  }

  /** What was recorded live claims all that bears its name, the plain video of it too. */
  @Test
  void takesTheVideoThatASessionIsOf() throws IOException {
    Files.writeString(
        folder.resolve("b.session.json"), "{\"program\":\"mien 1\",\"started\":\"2026-03-01\"}");
    assertThat(names(VideoSearch.below(folder, out).videos())).contains("b.mp4");
    assertThat(told()).doesNotContain("annotated.mp4");
  }

  @Test
  void takesAVideoOnceThoughLinksLeadToItAndSaysSo() throws IOException {
    try {
      Files.createSymbolicLink(folder.resolve("a link.mp4"), folder.resolve("b.mp4"));
    } catch (IOException | UnsupportedOperationException e) {
      assumeTrue(false, "no links on this system");
    }
    Files.createSymbolicLink(folder.resolve("z"), folder.resolve("day 1"));
    VideoSearch found = VideoSearch.below(folder, out);
    assertThat(names(found.videos()))
        .containsExactly("a.MOV", "b.mp4", "day 1/c.vob", "day 1/deep/d.webm");
    assertThat(names(found.passedOver().links()))
        .containsExactly("a link.mp4", "z/c.vob", "z/deep/d.webm");
    assertThat(told()).endsWith("z/deep/d.webm, found already by another path.");
    assertThat(names(VideoSearch.matching(folder + "/* link.mp4", out).videos()))
        .containsExactly("a link.mp4");
  }
}
