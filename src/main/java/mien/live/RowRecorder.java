package mien.live;

import java.io.IOException;
import java.nio.file.Path;
import mien.core.FrameResult;
import mien.core.InputException;
import mien.files.PendingFile;
import mien.output.Columns;
import mien.output.Provenance;
import mien.output.RowSinks;
import mien.pipeline.Sink;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows from the moment it is told to until it is told to stop; of a file that is played over
 * and over, each frame once, at its time in the file: up to the file's end. {@link #start}, {@link
 * #stop} and {@link #target} may be called from any thread; the rest runs on the pipeline's last
 * one.
 */
final class RowRecorder implements Sink<FrameResult> {
  private @Nullable Path target;
  private @Nullable PendingFile file;
  private @Nullable Sink<FrameResult> rows;
  private long lastMicros;

  /**
   * Writes every frame from now on; what was being written is finished first.
   *
   * @param path ends in {@code .csv} or {@code .jsonl}
   * @throws InputException if the file cannot be written
   */
  synchronized void start(Path path, Provenance session) {
    stop();
    try {
      PendingFile pending = PendingFile.of(path);
      try {
        rows = RowSinks.open(path, pending.part(), Columns.FULL, session);
      } catch (RuntimeException | IOException e) {
        pending.close();
        throw e;
      }
      file = pending;
      target = path;
      lastMicros = Long.MIN_VALUE;
    } catch (IOException e) {
      throw new InputException("Rows cannot be written to %s: %s.".formatted(path, e), e);
    }
  }

  /** Ends the file and gives it its name; nothing happens if none is being written. */
  synchronized void stop() {
    PendingFile pending = file;
    Sink<FrameResult> writer = rows;
    if (pending == null || writer == null) {
      return;
    }
    Path path = target;
    file = null;
    rows = null;
    target = null;
    try (pending) {
      writer.close();
      pending.commit();
    } catch (Exception e) {
      throw new InputException("The rows in %s could not be finished: %s.".formatted(path, e), e);
    }
  }

  /** What is being written; null if nothing is. */
  synchronized @Nullable Path target() {
    return target;
  }

  @Override
  public synchronized void accept(FrameResult item) throws Exception {
    long micros = item.frame().origin().timestampMicros();
    if (rows != null && micros > lastMicros) {
      rows.accept(item);
      lastMicros = micros;
    }
  }
}
