package mien.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mien.core.FrameResult;
import mien.core.InputException;
import mien.output.Columns;
import mien.output.Provenance;
import mien.output.RowSinks;
import mien.pipeline.Sink;
import org.jspecify.annotations.Nullable;

/**
 * Records from the moment it is told to until it is told to stop; see {@link Recording}. {@link
 * #accept} runs on the pipeline's last thread; the rest may be called from any. None but {@link
 * #start} and {@link #stop} waits for files that are being finished.
 */
final class RowRecorder implements Sink<FrameResult> {
  private final Opener opener;
  private volatile List<Path> saved = List.of();
  private volatile @Nullable Recording recording;
  private volatile boolean ending;
  private volatile @Nullable String failure;
  private volatile @Nullable Path recorded;

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
    ending = false;
    RowSinks.check(files.rows());
    files.check();
    try {
      recording = new Recording(files, opener, session);
    } catch (IOException e) {
      throw new InputException("Rows cannot be written to %s: %s.".formatted(files.rows(), e), e);
    }
  }

  /** Writes no frame more; {@link #stop} has yet to end the files. Returns at once. */
  void end() {
    ending = true;
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
    saved = Stream.concat(saved.stream(), whole.stream()).toList();
    Path media = ended.files().media();
    boolean there = failure == null && media != null && Files.exists(media);
    recorded = there ? media : null;
    return whole;
  }

  /** Marks the next frame, if one is written. */
  void mark(int number) {
    Recording now = writing();
    if (now != null) {
      now.mark(number);
    }
  }

  private @Nullable Recording writing() {
    return ending ? null : recording;
  }

  /** The rows that are being written; null if none are. */
  @Nullable Path target() {
    Recording now = writing();
    return now == null ? null : now.files().rows();
  }

  /** Whether the picture is being recorded beside the rows. */
  boolean recordsPicture() {
    Recording now = writing();
    return now != null && now.files().picture();
  }

  /** All files of recordings that ended. */
  List<Path> saved() {
    return saved;
  }

  /** The video that the last recording is of, for a review; null if there is none. */
  @Nullable Path recorded() {
    return recorded;
  }

  /** What went wrong, in one sentence; null if nothing did. */
  @Nullable String failure() {
    return failure;
  }

  /** A full disk ends the rows, not the picture on the screen. */
  @Override
  public void accept(FrameResult item) {
    if (writing() != null) {
      write(item);
    }
  }

  private synchronized void write(FrameResult item) {
    Recording now = writing();
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
