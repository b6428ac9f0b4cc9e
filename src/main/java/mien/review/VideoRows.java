package mien.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import mien.core.InputException;
import mien.files.PendingFile;
import mien.files.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The file that holds one video's rows. A project numbers its faces as the rows do of which it was
 * made: over others, its names and labels would lie on other people.
 *
 * @param given the rows that the user named; null for those beside the video
 */
record VideoRows(Path video, @Nullable Path given) {

  /**
   * Where the rows are; where there is no project they may still be missing.
   *
   * @param saved the video's project; null if there is none
   * @throws InputException if the project's own rows are missing, or others were named
   */
  Path file(@Nullable Project saved) throws IOException {
    if (given != null && !Files.isRegularFile(given)) {
      throw new InputException("There is no file %s.".formatted(given));
    }
    if (saved != null) {
      return own(saved, given);
    }
    return given == null ? ProjectFile.rowsBeside(video) : given;
  }

  private Path own(Project saved, @Nullable Path named) throws IOException {
    Path own = video.resolveSibling(saved.rows());
    Path project = ProjectFile.beside(video);
    if (!Files.exists(own)) {
      if (named == null || !Sha256.of(named).equals(saved.rowsSha256())) {
        throw new InputException(
            "%s was made of the rows %s, which are not there: put them back, or put the project elsewhere to analyse the video anew."
                .formatted(project, own));
      }
      copy(named, own);
    } else if (named != null && Files.mismatch(own, named) >= 0) {
      throw new InputException(
          "%s was made of the rows %s, not of %s: open it without --rows, or put the project elsewhere."
              .formatted(project, own, named));
    }
    return own;
  }

  /**
   * Sees that the rows are still those that the project was made of, as far as it tells their hash.
   */
  void check(Path file, Project saved) throws IOException {
    if (saved.rowsSha256() != null && !Sha256.of(file).equals(saved.rowsSha256())) {
      throw new InputException(
          "%s holds other rows than those of which %s was made: put those back, or put the project elsewhere."
              .formatted(file, ProjectFile.beside(video)));
    }
  }

  /** A first project of these rows, which it can name: rows from elsewhere are copied. */
  Project newProject(Path file, Rows rows) throws IOException {
    String name = String.valueOf(beside(file).getFileName());
    return Project.of(rows, name).madeOf(Sha256.of(file));
  }

  private Path beside(Path rows) throws IOException {
    Path folder = video.toAbsolutePath().normalize().resolveSibling("");
    Path there = rows.toAbsolutePath().normalize();
    if (there.resolveSibling("").equals(folder)
        && ProjectFile.isNameOfRows(String.valueOf(there.getFileName()))) {
      return rows;
    }
    Path own = ProjectFile.rowsBeside(video);
    if (!Files.exists(own)) {
      copy(rows, own);
    } else if (Files.mismatch(own, rows) >= 0) {
      throw new InputException(
          "%s holds other rows than %s: put the ones that you do not want elsewhere."
              .formatted(own, rows));
    }
    return own;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (PendingFile copy = PendingFile.of(to)) {
      Files.copy(from, copy.part(), StandardCopyOption.REPLACE_EXISTING);
      copy.commit();
    }
  }
}
