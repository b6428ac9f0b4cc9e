package mien.live;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import mien.core.Frame;
import mien.core.FrameResult;
import mien.files.FileNames;
import mien.files.PendingFile;
import mien.output.JsonLinesSink;
import mien.output.Provenance;
import mien.output.RowSinks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rows of a recorded picture, beside it, so that it can be reviewed at once. They bear the
 * times of the video's frames, which are whole milliseconds. For one thread at a time.
 */
final class ReviewRows {
  private static final Logger LOG = LoggerFactory.getLogger(ReviewRows.class);
  private static final int MILLI = 1000;

  private final Path video;
  private final Provenance session;
  private final PendingFile raw;
  private final JsonLinesSink rows;
  private long last = -1;

  /**
   * @param video will lie there, whole, when this is finished
   * @param session of what is played; in the end the video takes the source's place
   */
  ReviewRows(Path video, Provenance session) throws IOException {
    this.video = video;
    this.session = session;
    raw = PendingFile.of(video.resolveSibling(FileNames.stem(video) + ".rows.raw"));
    rows = new JsonLinesSink(raw.part(), session);
  }

  void accept(FrameResult result) throws IOException {
    Frame frame = result.frame();
    long micros = frame.timestampMicros() / MILLI * MILLI;
    if (micros > last) {
      last = micros;
      long duration = frame.origin().durationMicros();
      rows.accept(result.at(frame.recordedAt(frame.index(), micros, duration), result.marker()));
    }
  }

  /** Ends the file and gives it its name. */
  void finish() throws IOException {
    rows.close();
    try (raw;
        PendingFile whole = PendingFile.of(RowSinks.beside(video));
        BufferedReader from = Files.newBufferedReader(raw.part())) {
      from.readLine(); // the session, whose video nobody could know the hash of
      new JsonLinesSink(whole.part(), session.of(Provenance.Part.of(video))).close();
      try (BufferedWriter to = Files.newBufferedWriter(whole.part(), StandardOpenOption.APPEND)) {
        from.transferTo(to);
      }
      whole.commit();
    }
  }

  /** Leaves nothing. */
  void giveUp() {
    try (raw) {
      rows.close();
    } catch (IOException e) {
      LOG.debug("The rows for the review could not be closed", e);
    }
  }
}
