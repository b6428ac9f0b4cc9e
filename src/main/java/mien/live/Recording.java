package mien.live;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.core.Sound;
import mien.files.PendingFile;
import mien.output.Provenance;
import mien.output.video.SameSize;
import mien.pipeline.Sink;
import mien.pipeline.Source;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One recording: rows and their session file, and what else was asked for. Rows of a file alone
 * bear the file's times, and end where it begins anew or is sought backwards; anything else begins
 * at 0, and the session file says when that was by the wall clock. Where there is a picture or a
 * mark, it ends with subtitles and ELAN's file. For one thread at a time, but for {@link #mark}.
 */
final class Recording {
  private static final Logger LOG = LoggerFactory.getLogger(Recording.class);

  private final RecordingFiles files;
  private final RowRecorder.Opener opener;
  private final Provenance session;
  private final PendingFile file;
  private final PendingFile sessionFile;
  private final RecordedSegments segments;
  private final SameSize size = new SameSize();
  private final List<Path> whole = new ArrayList<>();
  private @Nullable PictureRecorder picture;
  private @Nullable ReviewRows reviewRows;
  private @Nullable Sink<FrameResult> rows;
  private @Nullable Frame first;
  private long lastMicros = Long.MIN_VALUE;
  private final PersonTally persons = new PersonTally();
  private final Queue<Integer> marks = new ConcurrentLinkedQueue<>();

  /**
   * @param files what it will leave
   * @param opener is asked for the rows at the first frame
   * @param microphone opens the microphone, if it is to be heard
   * @throws mien.core.InputException if nothing can be written there, or heard
   */
  Recording(
      RecordingFiles files,
      RowRecorder.Opener opener,
      Supplier<? extends Source<Sound>> microphone,
      Provenance session)
      throws IOException {
    this.files = files;
    this.opener = opener;
    this.session = session;
    segments = new RecordedSegments(files);
    file = PendingFile.besideOlder(files.rows());
    @Nullable PendingFile beside = null;
    try {
      beside = PendingFile.besideOlder(files.session());
      Extent extent = files.extent();
      picture =
          extent.picture()
              ? new PictureRecorder(files.video(), extent.sound() ? microphone : null)
              : null;
    } catch (RuntimeException e) {
      if (beside != null) {
        beside.close();
      }
      file.close();
      throw e;
    }
    sessionFile = beside;
  }

  RecordingFiles files() {
    return files;
  }

  /** What of it can be opened, once it has ended. */
  List<Path> whole() {
    return whole;
  }

  /** Who was in it, and what each appeared to express. */
  PersonTally persons() {
    return persons;
  }

  /** Marks the next frame that has no mark; any thread may call. */
  void mark(int number) {
    marks.add(number);
  }

  /**
   * Takes the next frame.
   *
   * @return false when it lies before what was written: then the recording is over
   */
  boolean accept(FrameResult result) throws Exception {
    Frame frame = result.frame();
    long micros = keepsTimes() ? frame.origin().timestampMicros() : frame.timestampMicros();
    if (micros <= lastMicros) {
      return micros == lastMicros; // one that is shown again
    }
    lastMicros = micros;
    Sink<FrameResult> writer = writer(frame);
    Integer number = marks.poll();
    FrameResult placed = result.at(placed(frame), number == null ? 0 : number);
    writer.accept(placed);
    segments.accept(placed);
    persons.accept(placed);
    if (picture != null) {
      FrameResult sized = size.of(placed);
      picture.accept(sized);
      acceptForReview(sized);
    }
    return true;
  }

  /** Rows that can be made again from the video end nothing else. */
  private void acceptForReview(FrameResult placed) {
    try {
      if (reviewRows != null) {
        reviewRows.accept(placed);
      }
    } catch (IOException e) {
      LOG.warn("No rows for a review are written beside {}", files.video(), e);
      reviewRows.giveUp();
      reviewRows = null;
    }
  }

  private boolean keepsTimes() {
    return session.source().onDisk() && !files.extent().picture();
  }

  private Frame placed(Frame frame) {
    Frame zero = first;
    if (zero == null || keepsTimes()) {
      return frame.at(frame.origin().index(), frame.origin().timestampMicros());
    }
    return frame.recordedAt(
        frame.index() - zero.index(),
        frame.timestampMicros() - zero.timestampMicros(),
        frame.origin().durationMicros());
  }

  private Sink<FrameResult> writer(@Nullable Frame frame) throws IOException {
    Sink<FrameResult> open = rows;
    if (open == null) {
      long agoNanos = frame == null ? 0 : System.nanoTime() - frame.grabbedNanos();
      Provenance dated = session.startedAt(OffsetDateTime.now().minus(agoNanos, ChronoUnit.NANOS));
      first = frame;
      open = opener.open(files.rows(), file.part(), dated);
      rows = open;
      reviewRows = picture == null ? null : new ReviewRows(files.video(), dated);
      Files.writeString(sessionFile.part(), dated.toJson());
    }
    return open;
  }

  /**
   * Ends the files and gives them their names.
   *
   * @return what went wrong with what lies beside the rows, in one sentence; or null
   * @throws Exception if the rows are not whole
   */
  @Nullable String finish() throws Exception {
    writer(null).close();
    file.commit();
    sessionFile.commit();
    whole.add(files.rows());
    String trouble = picture == null ? null : picture.finish();
    boolean hasVideo = picture != null && picture.isWhole();
    if (hasVideo) {
      whole.add(files.video());
    }
    marks.forEach(segments::markLast);
    try {
      whole.addAll(segments.write());
      files.removeReplaced();
    } catch (IOException | RuntimeException e) {
      LOG.warn("What goes with {} is not whole", files.rows(), e);
      trouble = trouble == null ? incomplete(e) : trouble;
    }
    finishForReview(hasVideo);
    return trouble;
  }

  private String incomplete(Exception why) {
    return "The rows are whole in %s; what goes with them is not (%s)."
        .formatted(files.rows(), why);
  }

  private void finishForReview(boolean hasVideo) {
    if (reviewRows == null) {
      return;
    }
    try {
      if (hasVideo) {
        reviewRows.finish();
        return;
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("No rows for a review are written beside {}", files.video(), e);
    }
    reviewRows.giveUp();
  }

  /** Keeps the whole rows where they are; says so in one sentence. */
  String giveUp(Exception why) {
    LOG.warn("Rows cannot be written any longer to {}", file.part(), why);
    file.keep();
    sessionFile.keep();
    try (FileChannel part = FileChannel.open(file.part(), READ, WRITE)) {
      long whole = wholeRows(part);
      closeWriter(); // it may write a piece of a row once more
      part.truncate(whole);
    } catch (IOException e) {
      LOG.warn("The last row in {} may be torn", file.part(), e);
    }
    if (picture != null) {
      picture.finish();
    }
    if (reviewRows != null) {
      reviewRows.giveUp();
    }
    return "No rows are written any longer (%s): those up to now are in %s."
        .formatted(why.getMessage(), file.part());
  }

  private void closeWriter() {
    try {
      if (rows != null) {
        rows.close();
      }
    } catch (Exception e) {
      LOG.debug("The writer of rows could not be closed", e);
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
