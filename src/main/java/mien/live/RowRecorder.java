package mien.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mien.core.FrameResult;
import mien.core.InputException;
import mien.output.Columns;
import mien.output.Provenance;
import mien.output.RowSinks;
import mien.pipeline.Sink;
import org.jspecify.annotations.Nullable;

/**
 * Records rows from the moment it is told to until it is told to stop; see {@link Recording}.
 * {@link #accept} runs on the pipeline's last thread; the rest may be called from any.
 */
final class RowRecorder implements Sink<FrameResult> {
  private final Opener opener;
  private @Nullable Recording recording;
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
   * @throws InputException if the file cannot be written, or the session file would replace that of
   *     other results
   */
  synchronized void start(Path path, Provenance session) {
    stop();
    failure = null;
    RowSinks.check(path);
    Path sessionFile = Recording.sessionFile(path);
    if (Files.exists(sessionFile) && !Files.exists(path)) {
      throw new InputException(
          "%s is there already and tells of other results: give the rows another name."
              .formatted(sessionFile));
    }
    try {
      recording = new Recording(path, opener, session);
    } catch (IOException e) {
      throw new InputException("Rows cannot be written to %s: %s.".formatted(path, e), e);
    }
  }

  /** Ends the files and gives them their names; nothing happens if none is being written. */
  synchronized void stop() {
    Recording ended = recording;
    if (ended == null) {
      return;
    }
    recording = null;
    try {
      ended.finish();
    } catch (Exception e) {
      failure = ended.giveUp(e);
    }
  }

  /** What is being written; null if nothing is. */
  synchronized @Nullable Path target() {
    return recording == null ? null : recording.target();
  }

  /** Why rows are written no longer, in one sentence; null if they are, or nobody asked for any. */
  synchronized @Nullable String failure() {
    return failure;
  }

  /** A full disk ends the rows, not the picture. */
  @Override
  public synchronized void accept(FrameResult item) {
    Recording now = recording;
    if (now == null) {
      return;
    }
    try {
      now.accept(item);
    } catch (Exception e) {
      recording = null;
      failure = now.giveUp(e);
    }
  }
}
