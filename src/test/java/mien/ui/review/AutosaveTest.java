package mien.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mien.review.Edit;
import mien.review.Project;
import mien.review.ProjectFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutosaveTest {
  @TempDir Path folder;
  private final BlockingQueue<Optional<Exception>> told = new LinkedBlockingQueue<>();

  @Test
  void theNewestStateIsWritten() throws Exception {
    Project project = new SyntheticReview(folder, 64, 48, 1, 2).project();
    Path file = folder.resolve("a.mien.jsonl");
    Project last = project;
    try (Autosave autosave =
        new Autosave(file, project, failure -> told.add(Optional.ofNullable(failure)))) {
      for (int i = 0; i < 50; i++) {
        last = new Edit.Name(1, "name " + i).apply(last);
        autosave.save(last);
      }
    }
    assertThat(ProjectFile.read(file)).isEqualTo(last);
    assertThat(told.poll(10, TimeUnit.SECONDS)).isEmpty();
  }

  @Test
  void whatAnotherWindowWroteIsNotWrittenOver() throws Exception {
    Project project = new SyntheticReview(folder, 64, 48, 1, 2).project();
    Path file = folder.resolve("a.mien.jsonl");
    Project theirs = new Edit.Name(1, "Anna").apply(project);
    try (Autosave one = new Autosave(file, project, failure -> told.add(Optional.empty()));
        Autosave other =
            new Autosave(file, project, failure -> told.add(Optional.ofNullable(failure)))) {
      one.save(theirs);
      assertThat(told.poll(10, TimeUnit.SECONDS)).isEmpty();

      other.save(new Edit.Name(1, "Bob").apply(project));

      assertThat(told.poll(10, TimeUnit.SECONDS))
          .hasValueSatisfying(e -> assertThat(e).hasMessageContaining("open the video anew"));
      assertThat(ProjectFile.read(file)).isEqualTo(theirs);
    }
  }

  @Test
  void saysThatItCouldNotWrite() throws Exception {
    Project project = new SyntheticReview(folder, 64, 48, 1, 2).project();
    Path file = Files.createFile(folder.resolve("no-folder")).resolve("a.mien.jsonl");
    try (Autosave autosave =
        new Autosave(file, project, failure -> told.add(Optional.ofNullable(failure)))) {
      autosave.save(project);
      assertThat(autosave.hasFailed()).isTrue();
      assertThat(told.poll(10, TimeUnit.SECONDS)).isPresent();
    }
  }
}
