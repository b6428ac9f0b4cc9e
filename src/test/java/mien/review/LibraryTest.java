package mien.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mien.analysis.Engines;
import mien.core.InputException;
import mien.output.Provenance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {
  @TempDir Path folder;
  private Path video;
  private Path rows;

  @BeforeEach
  void aVideoWithRows() throws IOException {
    video = Files.writeString(folder.resolve("clip.mp4"), "not really a video");
    rows = ProjectFile.rowsBeside(video);
    writeRows(Provenance.Part.of(video).sha256());
  }

  private void writeRows(String sha256) throws IOException {
    Files.writeString(
        rows,
        """
        {"session":{"format":1,"program":"mien","model":{"name":"a.onnx"},"settings":{},"source":{"name":"clip.mp4","sha256":"%s"}}}
        {"frame":1,"pts_us":0,"faces":[{"id":1,"box":[0,0,9,9],"confidence":1}]}
        """
            .formatted(sha256));
  }

  private Library library() {
    return new Library(List.of(video), null, Engines.unused());
  }

  private Subject open() throws Exception {
    return library().open(video, done -> {});
  }

  @Test
  void makesAProjectOfTheRows() throws Exception {
    Subject subject = open();
    assertThat(subject.project().rows()).isEqualTo("clip.rows.jsonl");
    assertThat(subject.project().faces()).hasSize(1);
    assertThat(subject.projectFile()).isEqualTo(folder.resolve("clip.mien.jsonl"));
  }

  @Test
  void opensWhatWasSaved() throws Exception {
    Project named = new Edit.Name(1, "Anna").apply(open().project());
    ProjectFile.write(named, ProjectFile.beside(video));
    assertThat(open().project()).isEqualTo(named);
    assertThat(library().entries()).containsExactly(new Library.Entry(video, true, named, null));
  }

  @Test
  void aProjectThatCannotBeReadSpoilsItsOwnVideoAlone() throws Exception {
    Path other = Files.writeString(folder.resolve("other.mp4"), "not really a video either");
    Files.writeString(ProjectFile.beside(other), "no project");
    List<Library.Entry> entries =
        new Library(List.of(other, video), null, Engines.unused()).entries();
    assertThat(entries.get(0).trouble()).contains("other.mien.jsonl");
    assertThat(entries.get(1)).isEqualTo(new Library.Entry(video, true, null, null));
  }

  @Test
  void writesAndReadsNoRowsOutsideTheProjectsFolder() throws Exception {
    Path project = ProjectFile.beside(video);
    Path outside = Files.createDirectory(folder.resolve("planted")).resolve("evil.jsonl");
    ProjectFile.write(open().project(), project);
    String text = Files.readString(project);
    Files.move(rows, outside);
    for (String path : List.of("planted/evil.jsonl", outside.toString())) {
      Files.writeString(project, text.replace("clip.rows.jsonl", path));
      assertThatThrownBy(this::open)
          .isInstanceOf(InputException.class)
          .hasMessageContaining("beside the project");
    }
  }

  @Test
  void keepsRowsFromElsewhereBesideTheVideo() throws Exception {
    Path elsewhere = Files.createDirectory(folder.resolve("out")).resolve("clip.jsonl");
    Files.move(rows, elsewhere);
    Library given = new Library(List.of(video), elsewhere, Engines.unused());
    assertThat(given.open(video, done -> {}).project().rows()).isEqualTo("clip.rows.jsonl");
    assertThat(rows).hasSameTextualContentAs(elsewhere);
    assertThat(given.open(video, done -> {}).project().rows()).isEqualTo("clip.rows.jsonl");
    Files.writeString(rows, "others");
    assertThatThrownBy(() -> given.open(video, done -> {}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("other rows than");
    assertThat(rows).hasContent("others");
  }

  @Test
  void refusesOtherRowsThanItsProjectWasMadeOf() throws Exception {
    ProjectFile.write(open().project(), ProjectFile.beside(video));
    Path same = Files.copy(rows, folder.resolve("same.jsonl"));
    Path other = folder.resolve("other.jsonl");
    Files.writeString(other, Files.readString(rows).replace("\"id\":1", "\"id\":7"));

    assertThat(new Library(List.of(video), same, Engines.unused()).open(video, done -> {}).rows())
        .isNotNull();
    Library given = new Library(List.of(video), other, Engines.unused());
    assertThatThrownBy(() -> given.open(video, done -> {}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("was made of the rows");
  }

  /** Else the names would lie on whoever bears the numbers in another analysis. */
  @Test
  void analysesNothingAnewWhereTheRowsOfAProjectAreMissing() throws Exception {
    ProjectFile.write(open().project(), ProjectFile.beside(video));
    Files.delete(rows);
    assertThatThrownBy(this::open)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("clip.mien.jsonl was made of the rows")
        .hasMessageContaining("which are not there: put them back");
    assertThat(rows).doesNotExist();
  }

  @Test
  void refusesRowsThatWereMadeAnew() throws Exception {
    Project named = new Edit.Name(1, "Anna").apply(open().project());
    ProjectFile.write(named, ProjectFile.beside(video));
    String before = Files.readString(rows);
    Files.writeString(rows, before.replace("[0,0,9,9]", "[50,0,9,9]"));
    assertThatThrownBy(this::open)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("clip.rows.jsonl holds other rows than those of which");
    Files.writeString(rows, before);
    assertThat(open().project()).isEqualTo(named);
  }

  @Test
  void putsBackTheRowsThatAreNamed() throws Exception {
    Project project = open().project();
    ProjectFile.write(project, ProjectFile.beside(video));
    Path elsewhere = Files.createDirectory(folder.resolve("out")).resolve("clip.jsonl");
    Files.move(rows, elsewhere);
    Library given = new Library(List.of(video), elsewhere, Engines.unused());
    assertThat(given.open(video, done -> {}).project()).isEqualTo(project);
    assertThat(rows).hasSameTextualContentAs(elsewhere);

    Files.delete(rows);
    Files.writeString(elsewhere, Files.readString(elsewhere).replace("[0,0,9,9]", "[50,0,9,9]"));
    assertThatThrownBy(() -> given.open(video, done -> {}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("which are not there");
    assertThat(rows).doesNotExist();
  }

  @Test
  void opensAProjectThatDoesNotTellTheHashOfItsRows() throws Exception {
    Path file = ProjectFile.beside(video);
    ProjectFile.write(open().project(), file);
    Files.writeString(file, Files.readString(file).replaceFirst(",\"rows_sha256\":\"\\w+\"", ""));
    assertThat(open().project()).isEqualTo(ProjectFile.read(file));
    assertThat(ProjectFile.read(file).rowsSha256()).isNull();
  }

  @Test
  void refusesTheRowsOfAnotherVideo() throws IOException {
    writeRows("00");
    assertThatThrownBy(this::open)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("rows of another video");
  }

  @Test
  void refusesTheCorrectionsOfAVideoThatWasReplaced() throws Exception {
    Path project = ProjectFile.beside(video);
    ProjectFile.write(open().project(), project);
    byte[] before = Files.readAllBytes(project);
    Files.writeString(video, "another video of the same name");
    writeRows(Provenance.Part.of(video).sha256());
    assertThatThrownBy(this::open)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("corrections of another video");
    assertThat(Files.readAllBytes(project)).isEqualTo(before);
  }

  @Test
  void refusesTheProjectOfAnotherVideo() throws Exception {
    ProjectFile.write(open().project(), folder.resolve("clip.mien.jsonl"));
    Path other = Files.copy(video, folder.resolve("clip.avi"));
    assertThatThrownBy(() -> library().open(other, done -> {}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("belongs to clip.mp4");
  }

  @Test
  void listsVideosAlone() throws IOException {
    Files.createFile(folder.resolve("notes.txt"));
    Files.createFile(folder.resolve("clip.annotated.mp4"));
    assertThat(mien.annotate.AnnotateInput.videosIn(folder)).containsExactly(video);
  }
}
