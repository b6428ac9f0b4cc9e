package mien.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mien.core.FrameResult;
import mien.core.InputException;
import mien.files.FileNames;
import mien.pipeline.Sink;

/** Chooses the row-wise sink by a file's ending. */
public final class RowSinks {
  private RowSinks() {}

  /** Where a review looks for a video's rows: {@code a.mp4} → {@code a.rows.jsonl}. */
  public static Path beside(Path video) {
    return video.resolveSibling(FileNames.stem(video) + ".rows.jsonl");
  }

  /**
   * A sink for {@code .csv} or {@code .jsonl}; call it on the thread that will write.
   *
   * @param name the name that the finished file will bear
   * @param file where to write
   * @throws InputException if the name ends otherwise
   */
  public static Sink<FrameResult> open(Path name, Path file, Columns columns, Provenance session)
      throws IOException {
    check(name);
    return FileNames.ending(name).equals("csv")
        ? new CsvSink(file, columns, true)
        : new JsonLinesSink(file, session);
  }

  /**
   * Sees whether {@link #open} can write to a file of this name.
   *
   * @throws InputException if it ends otherwise
   */
  public static void check(Path name) {
    if (!List.of("csv", "jsonl").contains(FileNames.ending(name))) {
      throw refused(name);
    }
  }

  private static InputException refused(Path name) {
    return new InputException(
        "%s: rows are written to a file that ends in .csv or .jsonl.".formatted(name));
  }
}
