package mien.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import mien.core.FrameResult;
import mien.core.InputException;
import mien.pipeline.Sink;

/** Chooses the row-wise sink by a file's ending. */
public final class RowSinks {
  private RowSinks() {}

  /**
   * A sink for {@code .csv} or {@code .jsonl}; call it on the thread that will write.
   *
   * @param name the name that the finished file will bear
   * @param file where to write
   * @throws InputException if the name ends otherwise
   */
  public static Sink<FrameResult> open(Path name, Path file, Columns columns, Provenance session)
      throws IOException {
    String ending = name.toString().toLowerCase(Locale.ROOT);
    if (ending.endsWith(".csv")) {
      return new CsvSink(file, columns);
    }
    if (ending.endsWith(".jsonl")) {
      return new JsonLinesSink(file, session);
    }
    throw new InputException(
        "%s: rows are written to a file that ends in .csv or .jsonl.".formatted(name));
  }
}
