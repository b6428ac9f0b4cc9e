package mien.live;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import mien.core.FrameResult;
import mien.core.InputException;
import mien.files.PendingFile;
import mien.output.Columns;
import mien.output.Provenance;
import mien.output.RowSinks;
import mien.pipeline.Sink;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes rows from the moment it is told to until it is told to stop; of a file that is played over
 * and over, each frame once, at its time in the file: up to the file's end. {@link #accept} runs on
 * the pipeline's last thread; the rest may be called from any.
 */
final class RowRecorder implements Sink<FrameResult> {
  private static final Logger LOG = LoggerFactory.getLogger(RowRecorder.class);

  private final Opener opener;
  private @Nullable Path target;
  private @Nullable PendingFile file;
  private @Nullable Sink<FrameResult> rows;
  private long lastMicros;
  private @Nullable String failure;

  /** Opens what writes rows. */
  interface Opener {
    /**
     * @param name the name that the finished file will bear
     */
    Sink<FrameResult> open(Path name, Path file, Provenance session) throws IOException;
  }

  RowRecorder() {
    this((name, file, session) -> RowSinks.open(name, file, Columns.FULL, session));
  }

  RowRecorder(Opener opener) {
    this.opener = opener;
  }

  /**
   * Writes every frame from now on; what was being written is finished first.
   *
   * @param path ends in {@code .csv} or {@code .jsonl}
   * @throws InputException if the file cannot be written
   */
  synchronized void start(Path path, Provenance session) {
    stop();
    failure = null;
    try {
      PendingFile pending = PendingFile.besideOlder(path);
      try {
        rows = opener.open(path, pending.part(), session);
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
    try {
      writer.close();
      pending.commit();
      forget();
    } catch (Exception e) {
      giveUp(pending, writer, e);
    }
  }

  /** What is being written; null if nothing is. */
  synchronized @Nullable Path target() {
    return target;
  }

  /** Why rows are written no longer, in one sentence; null if they are, or nobody asked for any. */
  synchronized @Nullable String failure() {
    return failure;
  }

  @Override
  public synchronized void accept(FrameResult item) {
    PendingFile pending = file;
    Sink<FrameResult> writer = rows;
    long micros = item.frame().origin().timestampMicros();
    if (pending == null || writer == null || micros <= lastMicros) {
      return;
    }
    try {
      writer.accept(item);
      lastMicros = micros;
    } catch (Exception e) {
      giveUp(pending, writer, e);
    }
  }

  private void forget() {
    file = null;
    rows = null;
    target = null;
  }

  /** A full disk ends the rows, not the picture; whole rows stay where they are. */
  private void giveUp(PendingFile pending, Sink<FrameResult> writer, Exception why) {
    LOG.warn("Rows cannot be written any longer to {}", pending.part(), why);
    pending.keep();
    failure =
        "No rows are written any longer (%s): those up to now are in %s."
            .formatted(why.getMessage(), pending.part());
    forget();
    try (FileChannel part = FileChannel.open(pending.part(), READ, WRITE)) {
      long whole = wholeRows(part);
      try {
        writer.close(); // it may write a piece of a row once more
      } catch (Exception e) {
        LOG.debug("The writer of rows could not be closed", e);
      }
      part.truncate(whole);
    } catch (IOException e) {
      LOG.warn("The last row in {} may be torn", pending.part(), e);
    }
  }

  /** How many bytes there are up to the last line's end. */
  private static long wholeRows(FileChannel part) throws IOException {
    ByteBuffer one = ByteBuffer.allocate(1);
    long end = part.size();
    while (end > 0) {
      part.read(one.clear(), end - 1);
      if (one.get(0) == '\n') {
        return end;
      }
      end--;
    }
    return 0;
  }
}
