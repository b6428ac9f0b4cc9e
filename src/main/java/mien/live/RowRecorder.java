package mien.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mien.core.FrameResult;
import mien.core.InputException;
import mien.output.Columns;
import mien.output.Provenance;
import mien.output.RowSinks;
import mien.pipeline.Sink;
import org.jspecify.annotations.Nullable;

/**
 * Records from the moment it is told to until it is told to stop; see {@link Recording}. {@link
 * #accept} runs on the pipeline's last thread; the rest may be called from any.
 */
final class RowRecorder implements Sink<FrameResult> {
  private final Opener opener;
  private final List<Path> saved = new ArrayList<>();
  private @Nullable Recording recording;
  private @Nullable String failure;
  private @Nullable Path recorded;

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
   * @param files what to write
   * @throws InputException if they cannot be written, or the like files of other results are there
   */
  synchronized void start(RecordingFiles files, Provenance session) {
    stop();
    failure = null;
    RowSinks.check(files.rows());
    files.check();
    try {
      recording = new Recording(files, opener, session);
    } catch (IOException e) {
      throw new InputException("Rows cannot be written to %s: %s.".formatted(files.rows(), e), e);
    }
  }

  /**
   * Ends the files and gives them their names; nothing happens if none is being written.
   *
   * @return what is whole now
   */
  synchronized List<Path> stop() {
    Recording ended = recording;
    if (ended == null) {
      return List.of();
    }
    recording = null;
    try {
      failure = ended.finish();
    } catch (Exception e) {
      failure = ended.giveUp(e);
    }
    List<Path> whole = ended.files().there();
    saved.addAll(whole);
    recorded = failure == null ? ended.files().media() : null;
    return whole;
  }

  /** Marks the next frame, if one is written. */
  synchronized void mark(int number) {
    if (recording != null) {
      recording.mark(number);
    }
  }

  /** The rows that are being written; null if none are. */
  synchronized @Nullable Path target() {
    return recording == null ? null : recording.files().rows();
  }

  /** Whether the picture is being recorded beside the rows. */
  synchronized boolean recordsPicture() {
    return recording != null && recording.files().picture();
  }

  /** All files of recordings that ended. */
  synchronized List<Path> saved() {
    return List.copyOf(saved);
  }

  /** The video that the last recording is of, for a review; null if there is none. */
  synchronized @Nullable Path recorded() {
    return recorded;
  }

  /** What went wrong, in one sentence; null if nothing did. */
  synchronized @Nullable String failure() {
    return failure;
  }

  /** A full disk ends the rows, not the picture on the screen. */
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
