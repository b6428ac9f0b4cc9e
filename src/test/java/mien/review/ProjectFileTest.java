package mien.review;

import static mien.core.Emotion.SADNESS;
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

class ProjectFileTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = ProjectFile.beside(folder.resolve("clip.mp4"));
  }

  private static Project edited() {
    return Stream.<Edit>of(
            new Edit.Label(1, new Span(500_000, 1_000_000), SADNESS),
            new Edit.Label(1, new Span(2_000_000, 2_500_000), null),
            new Edit.Exclude(1, new Span(0, 100_000), true),
            new Edit.MarkNeutral(1, new Span(3_000_000, 4_000_000), true),
            new Edit.MergeFaces(1, 2),
            new Edit.Name(1, "Åsa \"the first\""),
            new Edit.SplitFace(1, 1_500_000))
        .reduce(Samples.project(), (project, edit) -> edit.apply(project), (a, b) -> b);
  }

  @Test
  void liesBesideTheVideo() {
    assertThat(file).isEqualTo(folder.resolve("clip.mien.jsonl"));
  }

  @Test
  void readsWhatItWrote() throws IOException {
    ProjectFile.write(edited(), file);
    assertThat(ProjectFile.read(file)).isEqualTo(edited());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void everyLineStandsForItself() throws IOException {
    ProjectFile.write(edited(), file);
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.get(0)).startsWith("{\"mien\":\"project\",\"version\":1,");
    assertThat(lines)
        .contains(
            "{\"face\":1,\"kind\":\"analyst\",\"track\":1,\"start_us\":500000,\"end_us\":1000000,\"label\":\"sadness\"}",
            "{\"face\":1,\"kind\":\"excluded\",\"start_us\":0,\"end_us\":100000}");
    assertThat(lines).last().isEqualTo("{\"end\":2}");
  }

  @Test
  void refusesALaterVersion() throws IOException {
    Files.writeString(file, "{\"mien\":\"project\",\"version\":2}\n");
    assertRefused("was written by a later version of Mien (format 2, this one reads up to 1)");
  }

  @Test
  void refusesWhatIsNoProject() throws IOException {
    Files.writeString(file, "frame,face_id\n1,1\n");
    assertRefused("is not a project of Mien");
    Files.writeString(file, "");
    assertRefused("is not a project of Mien");
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertRefused("cannot be read");
  }

  @Test
  void namesEveryDamagedLine() throws IOException {
    ProjectFile.write(edited(), file);
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.set(2, lines.get(2).substring(5));
    lines.set(4, lines.get(4).replace("\"start_us\":", "\"begin\":"));
    Files.write(file, lines);
    assertRefused("Lines 3, 5 of");
  }

  @Test
  void noticesThatTheEndIsMissing() throws IOException {
    ProjectFile.write(edited(), file);
    List<String> lines = Files.readAllLines(file);
    Files.write(file, lines.subList(0, lines.size() - 1));
    assertRefused("is cut off");
  }

  @Test
  void refusesSegmentsThatOverlap() throws IOException {
    ProjectFile.write(Samples.project(), file);
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.add(2, lines.get(2));
    Files.write(file, lines);
    assertRefused("segments of face 1 overlap");
  }

  private void assertRefused(String words) {
    assertThatThrownBy(() -> ProjectFile.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(words);
  }
}
