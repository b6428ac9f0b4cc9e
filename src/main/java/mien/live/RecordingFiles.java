package mien.live;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
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
record RecordingFiles(Path rows, Extent extent, @Nullable Path played) {

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

  /** Whether it goes with the rows when they are replaced: a picture does so for another alone. */
  private boolean isReplaced(Path file) {
    return extent.picture() || !file.equals(video()) && !file.equals(RowSinks.beside(video()));
  }

  /**
   * Sees that nothing of other results is replaced: who named the rows was asked about them alone.
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
    Stream.of(
            session(),
            video(),
            annotations(AnnotationFormat.VTT),
            annotations(AnnotationFormat.EAF),
            RowSinks.beside(video()))
        .filter(file -> Files.exists(file) && !(Files.exists(rows) && isReplaced(file)))
        .findFirst()
        .ifPresent(
            file -> {
              throw new InputException(
                  "%s is there already and belongs to other results: give the rows another name."
                      .formatted(file));
            });
  }
}
