package mien.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mien.core.InputException;
import mien.output.RowSinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingFilesTest {
  @TempDir private Path folder;

  @Test
  void allBearTheNameOfTheRows() {
    RecordingFiles files = RecordingFiles.of(folder.resolve("a.b.csv"), Extent.PICTURE, "camera:0");
    assertThat(files.session()).hasFileName("a.b.session.json");
    assertThat(files.video()).hasFileName("a.b.annotated.mkv");
    assertThat(files.media()).isEqualTo(files.video());
  }

  @Test
  void withoutAPictureTheFileThatIsPlayedIsTheMedium() throws IOException {
    Path clip = Files.createFile(folder.resolve("clip.mp4"));
    Path rows = folder.resolve("rows.csv");
    assertThat(RecordingFiles.of(rows, Extent.ROWS, clip.toString()).media()).isEqualTo(clip);
    assertThat(RecordingFiles.of(rows, Extent.ROWS, "camera:0").media()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rows.session.json", "rows.annotated.mkv", "rows.vtt", "rows.eaf"})
  void otherResultsAreNotReplaced(String name) throws IOException {
    Files.createFile(folder.resolve(name));
    RecordingFiles files = new RecordingFiles(folder.resolve("rows.csv"), Extent.PICTURE, null);
    assertThatThrownBy(files::check).isInstanceOf(InputException.class).hasMessageContaining(name);
    Files.createFile(files.rows()); // the user was asked about these
    files.check();
  }

  @Test
  void aPictureGoesWithTheRowsThatAreReplacedByRowsAlone() throws IOException {
    Path video = Files.createFile(folder.resolve("rows.annotated.mkv"));
    Path ofVideo = Files.createFile(RowSinks.beside(video));
    Path rows = Files.createFile(folder.resolve("rows.csv"));
    assertThat(RecordingFiles.replacedWith(rows)).containsExactly(rows, video);

    RecordingFiles pictured = new RecordingFiles(rows, Extent.PICTURE, null);
    pictured.check();
    pictured.removeReplaced(); // another has its name by now
    assertThat(video).exists();
    RecordingFiles files = new RecordingFiles(rows, Extent.ROWS, null);
    files.check();
    files.removeReplaced();
    assertThat(video).doesNotExist();
    assertThat(ofVideo).doesNotExist();
    assertThat(RecordingFiles.replacedWith(rows)).containsExactly(rows);
  }

  /** A file halts and goes on, and the microphone does not. */
  @Test
  void theMicrophoneIsNotRecordedBesideAFile() {
    Path rows = folder.resolve("rows.csv");
    RecordingFiles files = new RecordingFiles(rows, Extent.PICTURE_AND_SOUND, Path.of("clip.mp4"));
    assertThatThrownBy(files::check)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("rows.csv without it");
    new RecordingFiles(rows, Extent.PICTURE_AND_SOUND, null).check();
  }
}
