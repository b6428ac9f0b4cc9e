package mien.live;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mien.core.InputException;
import mien.files.FileNames;
import mien.output.Provenance;
import mien.output.RowSinks;
import mien.output.annotation.AnnotationFormat;
import org.jspecify.annotations.Nullable;

/**
 * The files of a recording, all beside the rows and named after them.
 *
 * @param rows end in {@code .csv} or {@code .jsonl}
 * @param extent what is recorded
 * @param played the file that is played; null for anything else
 */
public record RecordingFiles(Path rows, Extent extent, @Nullable Path played) {

  /**
   * @param source what is played, as the user named it
   */
  static RecordingFiles of(Path rows, Extent extent, String source) {
    File file = new File(source);
    return new RecordingFiles(rows, extent, file.exists() ? file.toPath() : null);
  }

  /** Says how the rows came about. */
  Path session() {
    return named(Provenance.ENDING);
  }

  /** The annotated picture. */
  Path video() {
    return named(".annotated.mkv");
  }

  /** What is written at the end where there is a picture or a mark. */
  Path annotations(AnnotationFormat format) {
    return named(format.ending());
  }

  /** What the annotations go with; null if nothing that can be played. */
  @Nullable Path media() {
    return extent.picture() ? video() : played;
  }

  private Path named(String ending) {
    return rows.resolveSibling(FileNames.stem(rows) + ending);
  }

  /**
   * What a user is to be asked about who names these rows: those that are there, and the picture
   * that was recorded with them, which goes too.
   */
  public static List<Path> replacedWith(Path rows) {
    RecordingFiles files = new RecordingFiles(rows, Extent.ROWS, null);
    return Stream.of(rows, files.video()).filter(Files::exists).toList();
  }

  /** Leaves nothing of replaced results whose like this recording has not. */
  void removeReplaced() throws IOException {
    if (!extent.picture()) {
      Files.deleteIfExists(video());
      Files.deleteIfExists(RowSinks.beside(video()));
    }
  }

  /**
   * Sees that nothing of other results is replaced: what is there beside rows that are replaced
   * belongs to them.
   *
   * @throws InputException if something would be, or the sound would not go with the picture, since
   *     a file is played at times of its own
   */
  void check() {
    if (extent.sound() && played != null) {
      throw new InputException(
          "The microphone is recorded beside a camera or a stream, not a file: record %s without it."
              .formatted(rows.getFileName()));
    }
    if (Files.exists(rows)) {
      return;
    }
    Stream.of(
            session(),
            video(),
            annotations(AnnotationFormat.VTT),
            annotations(AnnotationFormat.EAF),
            RowSinks.beside(video()))
        .filter(Files::exists)
        .findFirst()
        .ifPresent(
            file -> {
              throw new InputException(
                  "%s is there already and belongs to other results: give the rows another name."
                      .formatted(file));
            });
  }
}
