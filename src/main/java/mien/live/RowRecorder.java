package mien.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mien.capture.Microphone;
import mien.core.FrameResult;
import mien.core.InputException;
import mien.core.Sound;
import mien.output.Columns;
import mien.output.Provenance;
import mien.output.RowSinks;
import mien.pipeline.Sink;
import mien.pipeline.Source;
import org.jspecify.annotations.Nullable;

/**
 * Records from the moment it is told to until it is told to stop; see {@link Recording}. {@link
 * #accept} runs on the pipeline's last thread; the rest may be called from any. None but {@link
 * #start} and {@link #stop} waits for files that are being finished.
 */
final class RowRecorder implements Sink<FrameResult> {
  private final Opener opener;
  private final Supplier<? extends Source<Sound>> microphone;
  private final Consumer<List<Path>> over;
  private volatile PersonTally persons = new PersonTally();
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

  /**
   * @param over is told what is whole of a recording that ended by itself, since its file began
   *     anew; on the pipeline's last thread
   */
  RowRecorder(Consumer<List<Path>> over) {
    this(
        (name, file, session) -> RowSinks.open(name, file, Columns.FULL, session),
        Microphone::open,
        over);
  }

  RowRecorder(
      Opener opener, Supplier<? extends Source<Sound>> microphone, Consumer<List<Path>> over) {
    this.opener = opener;
    this.microphone = microphone;
    this.over = over;
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
      Recording begun = new Recording(files, opener, microphone, session);
      persons = begun.persons();
      recording = begun;
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
    List<Path> whole = ended.whole();
    saved = Stream.concat(saved.stream(), whole.stream()).toList();
    Path media = ended.files().media();
    boolean there =
        media != null && (whole.contains(media) || media.equals(ended.files().played()));
    recorded = there ? media : null;
    return whole;
  }

  /**
   * Marks the next frame.
   *
   * @return false if none will be written
   */
  boolean mark(int number) {
    Recording now = writing();
    if (now != null) {
      now.mark(number);
    }
    return now != null;
  }

  private @Nullable Recording writing() {
    return ending ? null : recording;
  }

  /** The rows that are being written; null if none are. */
  @Nullable Path target() {
    Recording now = writing();
    return now == null ? null : now.files().rows();
  }

  /** What is being recorded. */
  Extent extent() {
    Recording now = writing();
    return now == null ? Extent.ROWS : now.files().extent();
  }

  /** All files of recordings that ended. */
  List<Path> saved() {
    return saved;
  }

  /** Who was in the last recording, and the files of all that ended. */
  SessionReport report() {
    PersonTally these = persons;
    return new SessionReport(these.persons(), these.forgotten(), saved);
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
      if (!now.accept(item)) {
        over.accept(stop());
      }
    } catch (Exception e) {
      recording = null;
      failure = now.giveUp(e);
    }
  }
}
