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
import mien.core.Frame;
import mien.core.FrameResult;
import mien.files.FileNames;
import mien.files.PendingFile;
import mien.output.Provenance;
import mien.pipeline.Sink;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One recording of rows with its session file beside it. Rows of a file bear the file's times, each
 * frame once though it plays over and over; rows of anything else begin at 0, and the session file
 * says when that was by the wall clock. For one thread at a time.
 */
final class Recording {
  private static final Logger LOG = LoggerFactory.getLogger(Recording.class);

  private final Path target;
  private final RowRecorder.Opener opener;
  private final Provenance session;
  private final PendingFile file;
  private final PendingFile sessionFile;
  private @Nullable Sink<FrameResult> rows;
  private @Nullable Frame first;
  private long lastMicros = Long.MIN_VALUE;

  /**
   * @param target what the finished rows will be called
   * @param opener is asked for the rows at the first frame
   * @throws mien.core.InputException if nothing can be written there
   */
  Recording(Path target, RowRecorder.Opener opener, Provenance session) throws IOException {
    this.target = target;
    this.opener = opener;
    this.session = session;
    file = PendingFile.besideOlder(target);
    try {
      sessionFile = PendingFile.besideOlder(sessionFile(target));
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** The file beside these rows that says how they came about. */
  static Path sessionFile(Path rows) {
    return rows.resolveSibling(FileNames.stem(rows) + Provenance.ENDING);
  }

  Path target() {
    return target;
  }

  void accept(FrameResult result) throws Exception {
    Frame frame = result.frame();
    long micros = frame.origin().timestampMicros();
    if (micros > lastMicros) {
      writer(frame).accept(result.at(placed(frame)));
      lastMicros = micros;
    }
  }

  private Frame placed(Frame frame) {
    Frame zero = first;
    return zero == null || session.source().onDisk()
        ? frame
        : frame.recordedAt(
            frame.origin().index() - zero.origin().index(),
            frame.origin().timestampMicros() - zero.origin().timestampMicros(),
            frame.origin().durationMicros());
  }

  private Sink<FrameResult> writer(@Nullable Frame frame) throws IOException {
    Sink<FrameResult> open = rows;
    if (open == null) {
      long agoNanos = frame == null ? 0 : System.nanoTime() - frame.grabbedNanos();
      Provenance dated = session.startedAt(OffsetDateTime.now().minus(agoNanos, ChronoUnit.NANOS));
      first = frame;
      open = opener.open(target, file.part(), dated);
      rows = open;
      Files.writeString(sessionFile.part(), dated.toJson());
    }
    return open;
  }

  /** Ends the files and gives them their names. */
  void finish() throws Exception {
    writer(null).close();
    file.commit();
    sessionFile.commit();
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
